package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-05, rows 4 to 6: she decides, and what is hers stays hers. */
final class ShelterArrivalStories implements SopStories {

    private static final String SOP = "shelter-arrival";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("brought, introduced and listed at once, then welcomed", ShelterArrivalStories::arrives),
                new Story("she does not want to live there", ShelterArrivalStories::staysAway));
    }

    private static Walk begun(Program program) {
        return Walk.begin(program, SOP, "receiver=shelter-one", "subjectChild=false");
    }

    private static Walk arrives(Program program) {
        Walk walk = begun(program).answer("explain-house", "houseAgreed=yes");
        assertThat(walk.waiting())
                .contains("bring-there", "hand-over-identity", "list-belongings")
                .doesNotContain("welcome");
        walk.answer("bring-there")
                .answer("hand-over-identity")
                .answer("list-belongings")
                .answer("welcome");
        assertThat(walk.milestones()).endsWith("housed");
        return walk;
    }

    private static Walk staysAway(Program program) {
        Walk walk = begun(program).answer("explain-house", "houseAgreed=no");
        assertThat(walk.milestones()).endsWith("stays-away");
        return walk;
    }
}
