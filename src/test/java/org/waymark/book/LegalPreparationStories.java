package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-08, rows 2 and 3: a lawyer first, a letter where an offence is held against her, then what she needs in court. */
final class LegalPreparationStories implements SopStories {

    private static final String SOP = "legal-preparation";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("nothing is held against her", LegalPreparationStories::plain),
                new Story("the prosecutor does not charge her", LegalPreparationStories::letter),
                new Story("the prosecutor decides later, and she is advised anew", LegalPreparationStories::later),
                new Story("she withdraws after learning what court is like", LegalPreparationStories::afterNeeds),
                new Story("she withdraws when she is advised", LegalPreparationStories::atAdvice));
    }

    private static Walk begun(Program program) {
        return Walk.begin(program, SOP, "subjectChild=false");
    }

    private static Walk plain(Program program) {
        Walk walk = begun(program).answer("advise-before-statement").answer("assess-court-needs");
        assertThat(walk.milestones()).endsWith("ready", "ready-end");
        return walk;
    }

    private static Walk letter(Program program) {
        Walk walk = begun(program).answer("advise-before-statement", "offenceScreen=letter");
        assertThat(walk.waiting()).doesNotContain("assess-court-needs");
        walk.answer("write-non-punishment-letter").answer("answer-non-punishment", "prosecutorAnswer=not-prosecuted");
        assertThat(walk.waiting()).contains("assess-court-needs");
        return walk;
    }

    private static Walk later(Program program) {
        Walk walk = begun(program)
                .answer("advise-before-statement", "offenceScreen=letter")
                .answer("write-non-punishment-letter")
                .answer("answer-non-punishment", "prosecutorAnswer=later")
                .answer("advise-on-refusal");
        assertThat(walk.waiting()).contains("advise-before-statement");
        return walk;
    }

    private static Walk afterNeeds(Program program) {
        Walk walk =
                begun(program).answer("advise-before-statement").answer("assess-court-needs", "justiceWish=withdraws");
        assertThat(walk.milestones()).endsWith("withdrew", "withdrew-end");
        return walk;
    }

    private static Walk atAdvice(Program program) {
        Walk walk = begun(program).answer("advise-before-statement", "justiceWish=withdraws");
        assertThat(walk.milestones()).endsWith("withdrew-at-advice", "withdrew-at-advice-end");
        return walk;
    }
}
