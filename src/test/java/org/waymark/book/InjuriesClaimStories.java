package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** SOP-08, row 8, clocks C28 and C29: a year from the injury, warned at six, nine and eleven months. */
final class InjuriesClaimStories implements SopStories {

    private static final String SOP = "injuries-claim";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("her lawyer is warned at six, nine and eleven months", InjuriesClaimStories::warned),
                new Story("the year is over, and good cause is shown", InjuriesClaimStories::late),
                new Story("she drops the claim", InjuriesClaimStories::dropped),
                new Story("the board lets its thirty days pass", InjuriesClaimStories::chased));
    }

    private static Walk claimed(Program program) {
        return Walk.begin(program, "compensation-claim", "subjectChild=false")
                .answer(
                        "explain-claims",
                        "wantsInjuries=yes",
                        "injuryDate=2026-06-01",
                        "wantsCivil=no",
                        "wantsRestitution=no");
    }

    private static Walk warned(Program program) {
        Walk walk = claimed(program);
        for (String mark : List.of("six-months-gone", "nine-months-gone", "eleven-months-gone")) {
            walk.timePasses(SOP, mark);
            assertThat(walk.waiting()).as(mark).contains("look-at-open-claim", "file-injuries-claim");
            walk.answer("look-at-open-claim");
        }
        assertThat(walk.milestones()).endsWith("reminded");
        return walk;
    }

    private static Walk late(Program program) {
        Walk walk = claimed(program).timePasses(SOP, "year-over");
        assertThat(walk.waiting()).contains("file-late-claim").doesNotContain("file-injuries-claim");
        walk.answer("file-late-claim", "claimState=filed");
        assertThat(walk.waiting()).contains("record-acknowledgement");
        return walk;
    }

    private static Walk dropped(Program program) {
        Walk walk = claimed(program).answer("file-injuries-claim", "claimState=dropped");
        assertThat(walk.milestones()).contains("dropped");
        return walk;
    }

    private static Walk chased(Program program) {
        Walk walk = claimed(program).answer("file-injuries-claim").answer("record-acknowledgement");
        walk.timePasses(SOP, "decision-overdue");
        assertThat(walk.waiting()).contains("chase-board", "record-board-decision");
        walk.answer("chase-board").answer("record-board-decision");
        assertThat(walk.milestones()).contains("chased", "decided");
        return walk;
    }
}
