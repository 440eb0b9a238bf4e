package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-02: everybody acts at once, she says twice that she is safe, and nobody is helped against her will. */
final class ImmediateSafetyStories implements SopStories {

    private static final String SOP = "immediate-safety";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("police, care, a bed and basics are seen to at once", ImmediateSafetyStories::atOnce),
                new Story(
                        "she is asked from the first hour, while help is still on its way",
                        ImmediateSafetyStories::askedMeanwhile),
                new Story(
                        "without her consent no police come while no life is at risk",
                        ImmediateSafetyStories::noPolice),
                new Story("at risk of life police come although she said no", ImmediateSafetyStories::lifeAtRisk),
                new Story("not safe yet, so the danger is judged anew", ImmediateSafetyStories::notSafeYet),
                new Story("a false alarm is confirmed twice all the same", ImmediateSafetyStories::falseAlarm),
                new Story("an adult refuses help, and the line stays open", ImmediateSafetyStories::refused),
                new Story("nobody knows where she is", ImmediateSafetyStories::unlocated));
    }

    static Walk twiceSafe(Walk walk, String where) {
        walk.answer("confirm-safe", "safeNow=yes", "whereNow=" + where)
                .timePasses("confirm-safety", "hour-passed")
                .answer("confirm-safe-again", "safeNow=yes", "whereNow=" + where);
        return walk;
    }

    private static Walk judged(Program program, String... said) {
        return Walk.begin(program, SOP, "ageBand=18-plus", "subjectChild=false").answer("judge-danger", said);
    }

    private static Walk atOnce(Program program) {
        Walk walk = judged(
                program,
                "located=yes",
                "imminentDanger=no",
                "careNow=yes",
                "bedNeeded=yes",
                "policeNeeded=yes",
                "consentP3=granted",
                "basicsNeeded=yes");
        assertThat(walk.waiting())
                .contains("secure-person", "triage", "write-need-card", "give-basics", "confirm-safe");
        walk.answer("secure-person")
                .answer("give-basics")
                .answer("triage", "decisionAbility=not-able")
                .answer("treat-of-necessity", "afterNecessity=transferred")
                .answer("write-summary", "healthOutcome=transferred", "certificateAsked=no");
        twiceSafe(walk, "hospital");
        assertThat(walk.waiting())
                .as("the bed is still looked for")
                .contains("plan-next-day", "write-need-card")
                .doesNotContain("review-emergency");
        walk.answer("plan-next-day").answer("review-emergency");
        assertThat(walk.milestones()).endsWith("hospital", "emergency-over");
        assertThat(walk.runs().all(SOP)).as("until there is one").hasSize(1);
        walk.answer("write-need-card", "consentP2=refused");
        assertThat(walk.runs().all(SOP)).isEmpty();
        return walk;
    }

    private static Walk askedMeanwhile(Program program) {
        Walk walk = judged(
                program,
                "imminentDanger=no",
                "careNow=no",
                "bedNeeded=yes",
                "policeNeeded=no",
                "basicsNeeded=no",
                "helpWanted=yes");
        walk.timePasses("confirm-safety", "three-misses");
        assertThat(walk.waiting()).contains("write-need-card", "find-out-safety");
        walk.answer("find-out-safety", "safeNow=no");
        assertThat(walk.waiting())
                .as("judged anew, and what is under way goes on")
                .contains("judge-danger")
                .containsOnlyOnce("write-need-card");
        walk.answer("judge-danger", "careNow=no", "bedNeeded=no", "policeNeeded=no", "basicsNeeded=yes");
        assertThat(walk.waiting()).contains("give-basics", "confirm-safe").containsOnlyOnce("write-need-card");
        return walk;
    }

    private static Walk noPolice(Program program) {
        Walk walk = judged(program, "imminentDanger=no", "policeNeeded=yes", "consentP3=refused", "helpWanted=unsure");
        assertThat(walk.waiting()).doesNotContain("secure-person");
        return walk;
    }

    private static Walk lifeAtRisk(Program program) {
        Walk walk = judged(program, "imminentDanger=yes", "policeNeeded=yes", "consentP3=refused", "helpWanted=no");
        assertThat(walk.waiting()).contains("secure-person");
        return walk;
    }

    private static Walk notSafeYet(Program program) {
        Walk walk = judged(
                program,
                "imminentDanger=no",
                "careNow=no",
                "bedNeeded=no",
                "policeNeeded=no",
                "basicsNeeded=no",
                "helpWanted=yes");
        walk.answer("confirm-safe", "safeNow=no");
        assertThat(walk.waiting()).contains("judge-danger").doesNotContain("plan-next-day");
        walk.answer(
                "judge-danger",
                "imminentDanger=no",
                "careNow=no",
                "bedNeeded=unsure",
                "policeNeeded=no",
                "basicsNeeded=no");
        twiceSafe(walk.answer("write-need-card", "consentP2=refused"), "elsewhere")
                .answer("plan-next-day")
                .answer("review-emergency");
        assertThat(walk.milestones()).endsWith("moved", "emergency-over");
        return walk;
    }

    private static Walk falseAlarm(Program program) {
        Walk walk = judged(program, "careNow=no", "bedNeeded=no", "policeNeeded=no", "basicsNeeded=no");
        twiceSafe(walk, "safe-place").answer("plan-next-day").answer("review-emergency");
        assertThat(walk.milestones()).endsWith("safe", "emergency-over");
        return walk;
    }

    private static Walk refused(Program program) {
        Walk child = Walk.begin(program, SOP, "ageBand=15-17", "subjectChild=true")
                .answer("judge-danger", "imminentDanger=no", "helpWanted=no", "consentP3=refused");
        assertThat(child.waiting()).doesNotContain("keep-line-open");
        Walk notYetAsked = Walk.begin(program, SOP, "ageBand=unknown")
                .answer("judge-danger", "imminentDanger=no", "helpWanted=no", "consentP3=undecided");
        assertThat(notYetAsked.waiting()).as("before her age was asked").doesNotContain("keep-line-open");
        Walk walk = judged(program, "imminentDanger=no", "helpWanted=no");
        assertThat(walk.waiting()).contains("keep-line-open").doesNotContain("secure-person", "confirm-safe");
        walk.answer("keep-line-open");
        assertThat(walk.milestones()).endsWith("refused-help");
        return walk;
    }

    private static Walk unlocated(Program program) {
        Walk walk = judged(program, "located=no");
        assertThat(walk.milestones()).endsWith("unlocated", "searched-for");
        return walk;
    }
}
