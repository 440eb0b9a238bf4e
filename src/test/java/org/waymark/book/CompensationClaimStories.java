package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-08, row 8: she chooses each claim by itself. */
final class CompensationClaimStories implements SopStories {

    private static final String SOP = "compensation-claim";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she wants all three", CompensationClaimStories::all),
                new Story("the only claim she wanted is dropped", CompensationClaimStories::dropped),
                new Story("one is dropped and another filed", CompensationClaimStories::oneOfTwo),
                new Story("she wants none", CompensationClaimStories::none));
    }

    private static Walk all(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false").answer("explain-claims");
        assertThat(walk.waiting()).contains("file-injuries-claim", "file-civil-claim", "ask-restitution");
        walk.answer("file-civil-claim").answer("ask-restitution").answer("file-injuries-claim");
        walk.answer("record-acknowledgement").answer("record-board-decision");
        assertThat(walk.milestones()).endsWith("filed", "filed-end");
        return walk;
    }

    private static Walk dropped(Program program) {
        Walk walk = wanting(program, "no").answer("file-injuries-claim", "claimState=dropped");
        assertThat(walk.milestones()).endsWith("declined", "declined-end").doesNotContain("filed");
        return walk;
    }

    private static Walk oneOfTwo(Program program) {
        Walk walk = wanting(program, "yes")
                .answer("file-injuries-claim", "claimState=dropped")
                .answer("file-civil-claim");
        assertThat(walk.milestones()).endsWith("filed", "filed-end");
        return walk;
    }

    private static Walk wanting(Program program, String civil) {
        return Walk.begin(program, SOP, "subjectChild=false")
                .answer("explain-claims", "wantsInjuries=yes", "wantsCivil=" + civil, "wantsRestitution=no");
    }

    private static Walk none(Program program) {
        Walk walk = CriminalJusticeStories.noClaims(Walk.begin(program, SOP, "subjectChild=false"));
        assertThat(walk.milestones()).endsWith("declined", "declined-end");
        return walk;
    }
}
