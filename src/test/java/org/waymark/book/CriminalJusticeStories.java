package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.ledger.FactKind;

/** SOP-08: she takes part because she wants to, and may leave at any step; her care does not depend on it. */
final class CriminalJusticeStories implements SopStories {

    private static final String SOP = "criminal-justice";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she is heard, the court decides, and she is told", CriminalJusticeStories::concluded),
                new Story("the case is discontinued", CriminalJusticeStories::discontinued),
                new Story("a team with ties is replaced before anybody sees her", CriminalJusticeStories::ties),
                new Story("she withdraws after her lawyer explained it", CriminalJusticeStories::atAdvice),
                new Story("she does not want to be heard", CriminalJusticeStories::atStatement),
                new Story("she withdraws while the trial runs, and her claims go on", CriminalJusticeStories::atTrial),
                new Story("she goes into witness protection, and the case goes dark", CriminalJusticeStories::dark));
    }

    static Walk begun(Program program) {
        return Walk.begin(program, SOP, "subjectChild=false", "reflectionOver=true");
    }

    static Walk heard(Program program) {
        return begun(program)
                .answer("check-team", "teamTies=none")
                .answer("advise-before-statement", "offenceScreen=none", "justiceWish=goes-on")
                .answer("assess-court-needs", "justiceWish=goes-on")
                .answer("ask-about-statement", "consentP3=granted", "consentP8=granted")
                .answer("record-her-statement", "sessionEnd=finished");
    }

    static Walk safeguarded(Walk walk) {
        return walk.answer("secure-things")
                .answer("ask-about-samples", "consentP7=refused", "consentP9=refused")
                .answer("consider-protection", "protectionWay=ordinary");
    }

    static Walk noClaims(Walk walk) {
        return walk.answer("explain-claims", "wantsInjuries=no", "wantsCivil=no", "wantsRestitution=no");
    }

    private static Walk withdrawn(Walk walk) {
        assertThat(walk.waiting()).contains("tell-prosecutor").doesNotContain("record-court-event", "debrief");
        return walk.answer("tell-her-care-goes-on")
                .answer("tell-prosecutor")
                .answer("answer-withdrawal")
                .answer("tell-her-the-answer");
    }

    private static Walk concluded(Program program) {
        Walk walk = heard(program);
        assertThat(walk.waiting())
                .contains(
                        "record-court-event",
                        "secure-things",
                        "ask-about-samples",
                        "consider-protection",
                        "explain-claims");
        noClaims(safeguarded(walk)).answer("record-court-event", "courtEvent=verdict");
        walk.answer("tell-the-end", "justiceWish=goes-on").answer("debrief");
        assertThat(walk.milestones()).endsWith("concluded", "concluded-end");
        return walk;
    }

    private static Walk discontinued(Program program) {
        Walk walk = noClaims(safeguarded(heard(program)));
        walk.answer("record-court-event", "courtEvent=discontinued")
                .answer("tell-the-end", "justiceWish=goes-on")
                .answer("debrief");
        assertThat(walk.milestones()).endsWith("discontinued", "discontinued-end");
        return walk;
    }

    private static Walk ties(Program program) {
        Walk walk = begun(program).answer("check-team", "teamTies=unsure");
        assertThat(walk.waiting()).contains("name-other-team").doesNotContain("advise-before-statement");
        walk.answer("name-other-team").answer("check-team", "teamTies=none");
        assertThat(walk.waiting()).contains("advise-before-statement");
        return walk;
    }

    private static Walk atAdvice(Program program) {
        Walk walk = begun(program).answer("check-team").answer("advise-before-statement", "justiceWish=withdraws");
        withdrawn(walk);
        assertThat(walk.milestones()).endsWith("withdrew", "withdrew-end");
        assertThat(walk.waiting()).as("her care goes on").contains("record-contact");
        return walk;
    }

    private static Walk atStatement(Program program) {
        Walk walk = begun(program)
                .answer("check-team")
                .answer("advise-before-statement")
                .answer("assess-court-needs")
                .answer("ask-about-statement", "consentP3=refused");
        assertThat(walk.waiting()).doesNotContain("record-her-statement", "write-her-statement");
        return withdrawn(walk);
    }

    private static Walk atTrial(Program program) {
        Walk walk = heard(program)
                .answer("explain-claims", "wantsInjuries=no", "wantsCivil=yes", "wantsRestitution=no")
                .answer("record-court-event", "courtEvent=charge")
                .answer("tell-court-event", "justiceWish=withdraws");
        assertThat(walk.waiting()).contains("file-civil-claim").doesNotContain("secure-things", "consider-protection");
        withdrawn(walk);
        assertThat(walk.milestones()).endsWith("withdrew", "withdrew-end");
        assertThat(walk.waiting()).as("her claim goes on").contains("file-civil-claim");
        return walk.answer("file-civil-claim");
    }

    private static Walk dark(Program program) {
        Walk walk = heard(program)
                .answer("consider-protection", "protectionWay=apply")
                .answer("ask-protection-exam", "consentP5=granted")
                .answer("examine-for-protection")
                .answer("evaluate-for-protection")
                .answer("sign-memorandum", "admission=admitted");
        assertThat(walk.told(FactKind.FLAG_RAISED))
                .singleElement()
                .satisfies(fact -> assertThat(fact.details()).containsEntry("flag", "dark"));
        assertThat(walk.waiting())
                .as("the proceedings end here, her claims do not")
                .contains("explain-claims")
                .doesNotContain("record-court-event", "secure-things");
        assertThat(walk.milestones()).endsWith("dark");
        return walk;
    }
}
