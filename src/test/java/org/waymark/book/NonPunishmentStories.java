package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-08, row 2: what she was made to do is not held against her. */
final class NonPunishmentStories implements SopStories {

    private static final String SOP = "non-punishment";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she is not prosecuted", NonPunishmentStories::spared),
                new Story("she is prosecuted, and hears what can be done", NonPunishmentStories::prosecuted));
    }

    private static Walk spared(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false")
                .answer("write-non-punishment-letter")
                .answer("answer-non-punishment", "prosecutorAnswer=not-prosecuted");
        assertThat(walk.milestones()).endsWith("not-punished", "not-punished-end");
        return walk;
    }

    private static Walk prosecuted(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false")
                .answer("write-non-punishment-letter")
                .answer("answer-non-punishment", "prosecutorAnswer=prosecuted");
        assertThat(walk.waiting()).contains("advise-on-refusal");
        walk.answer("advise-on-refusal");
        assertThat(walk.milestones()).endsWith("still-open", "still-open-end");
        return walk;
    }
}
