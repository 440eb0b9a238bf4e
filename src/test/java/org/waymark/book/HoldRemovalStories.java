package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-07, rows 1 and 2: the immigration service learns a code and a day, and nobody removes her. */
final class HoldRemovalStories implements SopStories {

    private static final String SOP = "hold-removal";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she agrees, and it is confirmed", HoldRemovalStories::confirmed),
                new Story("she does not agree, and holds the letter herself", HoldRemovalStories::letter),
                new Story("it is not confirmed, and the coordinator raises it", HoldRemovalStories::refused),
                new Story("nobody answers before the period is over", HoldRemovalStories::silent));
    }

    private static Walk confirmed(Program program) {
        Walk walk = told(program);
        walk.answer("confirm-non-removal", "nonRemoval=confirmed");
        assertThat(walk.milestones()).contains("removal-held");
        return walk;
    }

    private static Walk letter(Program program) {
        Walk walk = Recovery.granted(program);
        assertThat(walk.waiting()).doesNotContain("confirm-non-removal");
        walk.answer("ask-about-hold", "consentP4=refused", "givenBy=self");
        assertThat(walk.waiting()).doesNotContain("confirm-non-removal", "ask-about-hold");
        assertThat(walk.milestones()).contains("letter-only");
        return walk;
    }

    private static Walk refused(Program program) {
        return raised(told(program).answer("confirm-non-removal", "nonRemoval=not-confirmed"));
    }

    private static Walk silent(Program program) {
        return raised(told(program).timePasses(SOP, "period-over-first"));
    }

    private static Walk told(Program program) {
        return Recovery.granted(program).answer("ask-about-hold", "consentP4=granted", "givenBy=self");
    }

    private static Walk raised(Walk walk) {
        walk.answer("raise-non-removal");
        assertThat(walk.milestones()).contains("removal-raised");
        return walk;
    }
}
