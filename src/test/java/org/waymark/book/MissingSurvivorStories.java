package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.ledger.FactKind;

/** SOP-14: whoever left freely is let be, for whoever may be in danger the search begins at once. */
final class MissingSurvivorStories implements SopStories {

    private static final String SOP = "missing-survivor";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story(
                        "missing from the shelter at ten at night, found on day three",
                        MissingSurvivorStories::dayThree),
                new Story("an adult left by choice and is safe", MissingSurvivorStories::byChoice),
                new Story("her safe contact is silent, so the search begins", MissingSurvivorStories::silence),
                new Story("an official may be behind it: the restricted way first", MissingSurvivorStories::official),
                new Story("said to be dead: looked for still until it is confirmed", MissingSurvivorStories::saidDead),
                new Story("held for a year without news", MissingSurvivorStories::aYear));
    }

    static Walk missed(Program program, String... said) {
        return Walk.begin(program, SOP, "ageBand=18-plus", "subjectChild=false", "riskLevel=low")
                .answer("describe-missing", said);
    }

    static Walk calmly(Program program) {
        return missed(
                program,
                "threatSeen=no",
                "selfHarmFear=no",
                "levelByOfficer=ask-first",
                "imminentDanger=no",
                "fromShelter=no",
                "tellBorder=no");
    }

    static Walk feared(Program program) {
        return missed(program, "threatSeen=yes", "imminentDanger=yes", "fromShelter=yes", "tellBorder=unsure");
    }

    private static Walk dayThree(Program program) {
        Walk walk = feared(program);
        assertThat(walk.told(FactKind.FLAG_RAISED)).hasSize(1);
        assertThat(walk.waiting())
                .contains("search-quietly", "report-missing", "secure-house", "sign-border-ground", "hear-news")
                .doesNotContain("ask-safe-contact");
        walk.answer("search-quietly")
                .answer("report-missing")
                .answer("secure-house")
                .answer("sign-border-ground", "imminentDanger=yes")
                .answer("tell-border");
        walk.timePasses("missing-meetings", "meeting-due").answer("hold-meeting", "missingOutcome=search-on");
        walk.timePasses("missing-meetings", "meeting-due").answer("hold-meeting", "missingOutcome=search-on");
        assertThat(walk.fact("missing-meetings", "meetingRound")).isEqualTo("third");
        walk.answer("hear-news", "missingOutcome=found-safe");
        assertThat(walk.told(FactKind.FLAG_LOWERED)).hasSize(1);
        walk.answer("talk-after-return", "heldOutside=yes", "returnTo=as-before");
        assertThat(walk.milestones()).endsWith("heard", "back");
        return walk;
    }

    private static Walk byChoice(Program program) {
        Walk walk = calmly(program).answer("ask-safe-contact", "contactSaid=left-by-choice");
        assertThat(walk.waiting()).contains("respect-choice").doesNotContain("search-quietly", "report-missing");
        walk.answer("respect-choice");
        assertThat(walk.told(FactKind.FLAG_LOWERED)).hasSize(1);
        assertThat(walk.milestones()).endsWith("by-choice", "left-freely");
        return walk;
    }

    private static Walk silence(Program program) {
        Walk walk = calmly(program).answer("ask-safe-contact", "contactSaid=no-answer");
        assertThat(walk.waiting())
                .contains("search-quietly", "hear-news")
                .doesNotContain("report-missing", "secure-house", "sign-border-ground");
        return walk;
    }

    private static Walk official(Program program) {
        Walk walk = missed(program, "threatSeen=yes", "officialInvolved=unsure");
        assertThat(walk.waiting()).contains("choose-searchers").doesNotContain("search-quietly", "report-missing");
        walk.answer("choose-searchers");
        assertThat(walk.waiting()).contains("search-quietly");
        return walk;
    }

    private static Walk saidDead(Program program) {
        Walk walk = feared(program).answer("hear-news", "missingOutcome=deceased");
        assertThat(walk.milestones()).endsWith("deceased");
        assertThat(walk.waiting()).contains("confirm-death", "hear-news");
        walk.answer("confirm-death", "deathConfirmed=no");
        assertThat(walk.waiting()).as("missing still").contains("hear-news", "search-quietly");
        walk.answer("hear-news", "missingOutcome=found-safe");
        assertThat(walk.waiting()).contains("talk-after-return");
        return walk;
    }

    private static Walk aYear(Program program) {
        Walk walk = feared(program)
                .timePasses("missing-meetings", "meeting-due")
                .answer("hold-meeting", "missingOutcome=open");
        walk.timePasses("missing-meetings", "year-over");
        assertThat(walk.milestones()).endsWith("no-news", "not-found");
        return walk;
    }
}
