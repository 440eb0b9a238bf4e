package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-06, rows 7 to 9: what is best for the child is assessed, and decided by a panel. */
final class BestInterestsStories implements SopStories {

    private static final String SOP = "best-interests";
    private static final String FULL = "panelAgencies=child-protection,health,education";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story(
                        "the family took no part and is traced before the panel decides", BestInterestsStories::traced),
                new Story("a family that may have trafficked is not traced", BestInterestsStories::notTraced),
                new Story("the child says no, and nobody looks for the family", BestInterestsStories::childSaysNo),
                new Story("two agencies are no panel, nor are three with a conflict", BestInterestsStories::noPanel));
    }

    private static Walk traced(Program program) {
        Walk walk = assessed(program, "yes")
                .answer(
                        "check-family",
                        "familyCleared=no-part",
                        "consentP9=granted",
                        "givenBy=authority",
                        "assentChild=yes");
        assertThat(walk.waiting()).contains("trace-family").doesNotContain("decide-best-interests");
        return decided(walk.answer("trace-family"));
    }

    private static Walk notTraced(Program program) {
        Walk walk = assessed(program, "yes")
                .answer(
                        "check-family",
                        "familyCleared=unsure",
                        "consentP9=granted",
                        "givenBy=authority",
                        "assentChild=yes");
        assertThat(walk.waiting()).contains("decide-best-interests").doesNotContain("trace-family");
        return decided(walk);
    }

    private static Walk childSaysNo(Program program) {
        Walk walk = assessed(program, "yes").answer("check-family", "familyCleared=no-part", "consentP9=refused");
        assertThat(walk.waiting()).contains("decide-best-interests").doesNotContain("trace-family");
        return walk;
    }

    private static Walk noPanel(Program program) {
        Walk walk = assessed(program, "no")
                .answer("decide-best-interests", "panelAgencies=child-protection,health", "panelConflict=no");
        assertThat(walk.waiting()).contains("decide-best-interests").doesNotContain("tell-best-interests");
        walk.answer("decide-best-interests", FULL, "panelConflict=unsure");
        assertThat(walk.waiting()).contains("decide-best-interests").doesNotContain("tell-best-interests");
        walk.answer("decide-best-interests", FULL, "panelConflict=no")
                .answer("tell-best-interests", "decisionContest=look-again");
        return decided(walk);
    }

    private static Walk assessed(Program program, String trace) {
        return Walk.begin(program, SOP, "ageBand=15-17").answer("assess-best-interests", "traceFamily=" + trace);
    }

    private static Walk decided(Walk walk) {
        walk.answer("decide-best-interests", FULL, "panelConflict=no", "durableSolution=kin")
                .answer("tell-best-interests", "decisionContest=accepted");
        assertThat(walk.milestones()).contains("best-interests-found");
        return walk;
    }
}
