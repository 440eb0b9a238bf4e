package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

/** E9: within four hours a lawyer is with her, removal is held back, and the decision on grounds is brought forward. */
final class DetentionResponseStories implements SopStories {

    private static final String SOP = "detention-response";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she is freed after a letter on non-punishment", DetentionResponseStories::freed),
                new Story("she is held longer, then removed", DetentionResponseStories::removed));
    }

    private static Walk begun(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false");
        assertThat(walk.waiting()).contains("see-her-in-custody", "write-unit-letter", "hold-removal-back");
        assertThat(walk.timeFor("see-her-in-custody")).isLessThanOrEqualTo(Duration.ofHours(4));
        return walk.answer("hold-removal-back").answer("write-unit-letter").answer("bring-decision-forward");
    }

    private static Walk freed(Program program) {
        Walk walk = begun(program).answer("see-her-in-custody", "offenceScreen=letter");
        assertThat(walk.waiting()).contains("write-non-punishment-letter").doesNotContain("look-at-detention");
        walk.answer("write-non-punishment-letter").answer("answer-non-punishment");
        walk.answer("look-at-detention", "detentionState=free");
        assertThat(walk.milestones()).endsWith("free");
        return walk;
    }

    private static Walk removed(Program program) {
        Walk walk = begun(program).answer("see-her-in-custody", "offenceScreen=none");
        walk.answer("look-at-detention", "detentionState=held").answer("look-at-detention", "detentionState=removed");
        assertThat(walk.milestones()).endsWith("removed");
        return walk;
    }
}
