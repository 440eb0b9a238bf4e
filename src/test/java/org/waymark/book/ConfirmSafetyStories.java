package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-02, row 3: only two answers in a row say that she is safe, and silence is asked after. */
final class ConfirmSafetyStories implements SopStories {

    private static final String SOP = "confirm-safety";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("two answers, an hour apart", ConfirmSafetyStories::twice),
                new Story("no after yes is no", ConfirmSafetyStories::noAfterYes),
                new Story("three misses go to the coordinator", ConfirmSafetyStories::misses),
                new Story("three misses at the second asking go there too", ConfirmSafetyStories::laterMisses));
    }

    private static Walk begun(Program program) {
        return Walk.begin(program, SOP, "subjectChild=false");
    }

    private static Walk twice(Program program) {
        Walk walk = begun(program).answer("confirm-safe", "safeNow=yes");
        assertThat(walk.waiting()).doesNotContain("confirm-safe-again");
        walk.timePasses(SOP, "hour-passed").answer("confirm-safe-again", "safeNow=yes");
        assertThat(walk.milestones()).endsWith("twice-safe");
        return walk;
    }

    private static Walk noAfterYes(Program program) {
        Walk walk = begun(program)
                .answer("confirm-safe", "safeNow=yes")
                .timePasses(SOP, "hour-passed")
                .answer("confirm-safe-again", "safeNow=no");
        assertThat(walk.milestones()).endsWith("not-safe");
        return walk;
    }

    private static Walk misses(Program program) {
        Walk walk = begun(program).timePasses(SOP, "three-misses");
        assertThat(walk.waiting()).contains("find-out-safety").doesNotContain("confirm-safe");
        walk.answer("find-out-safety", "safeNow=no");
        assertThat(walk.milestones()).endsWith("not-safe");
        return walk;
    }

    private static Walk laterMisses(Program program) {
        Walk walk = begun(program)
                .answer("confirm-safe", "safeNow=yes")
                .timePasses(SOP, "hour-passed")
                .timePasses(SOP, "three-more-misses")
                .answer("find-out-safety", "safeNow=yes");
        assertThat(walk.milestones()).doesNotContain("twice-safe");
        return walk;
    }
}
