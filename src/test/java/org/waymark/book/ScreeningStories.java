package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.waymark.ledger.FactKind;

/** SOP-01 round the interview: what makes it safe to talk, and what follows a refusal. */
final class ScreeningStories implements SopStories {

    static final String[] NOTHING_MORE = {
        "imminentDanger=no", "careNow=no", "bedNeeded=no", "policeNeeded=no", "basicsNeeded=no", "helpWanted=yes"
    };

    @Override
    public String sop() {
        return Screening.SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("danger and medical need come first, each until it is over", ScreeningStories::dangerFirst),
                new Story("who refuses help is asked again whether it is safe", ScreeningStories::refusesHelp),
                new Story(
                        "whoever is detained is asked free before anything is asked of her",
                        ScreeningStories::detained),
                new Story("without a safe interpreter nobody speaks until one is found", ScreeningStories::interpreter),
                new Story("an interview that was stopped begins again when it is safe", ScreeningStories::stopped),
                new Story(
                        "whoever does not want to be heard is not asked for ever; her services go on",
                        ScreeningStories::notWanted),
                new Story(
                        "nor is a child, whom child protection looks after all the same",
                        ScreeningStories::childNotWanted),
                new Story("who was heard hears what two people decided", ScreeningStories::decided),
                new Story("she may refuse; services are due all the same", ScreeningStories::refuses),
                new Story(
                        "whoever declines is handed over warmly to the service she wishes",
                        ScreeningStories::elsewhere));
    }

    private static Walk begun(Program program, String interpreter) {
        return Walk.open(program, "interpreterNeeded=" + interpreter)
                .answer("record-contact", "interpreterNeeded=" + interpreter, "ageBand=18-plus");
    }

    private static Walk safety(Walk walk, String danger, String care, String detained) {
        return walk.answer("check-safety", "dangerNow=" + danger, "careNow=" + care, "detained=" + detained);
    }

    private static ProcessInstance screening(Walk walk) {
        return walk.runs().of(Screening.SOP);
    }

    private static Walk dangerFirst(Program program) {
        Walk walk = safety(begun(program, "no"), "unsure", "no", "no");
        assertThat(walk.waiting()).contains("judge-danger").doesNotContain("explain-rights");
        ImmediateSafetyStories.twiceSafe(walk.answer("judge-danger", NOTHING_MORE), "safe-place")
                .answer("plan-next-day");
        assertThat(screening(walk)).as("before anybody looks back").isWaitingAt("check-safety");
        walk.answer("review-emergency");
        safety(walk, "no", "yes", "no");
        assertThat(screening(walk)).isWaitingAt("say-fit").hasNotPassed("hear-her");
        assertThat(walk.waiting()).as("care begins at once").contains("triage");
        safety(walk.answer("say-fit"), "no", "no", "no");
        assertThat(walk.runs().of(Screening.HEARING)).isWaitingAt("explain-rights");
        return walk;
    }

    private static Walk refusesHelp(Program program) {
        Walk adult = Walk.open(program, "ageBand=18-plus", "interpreterNeeded=no")
                .answer("record-contact", "ageBand=18-plus", "interpreterNeeded=no");
        Walk walk = safety(adult, "yes", "no", "no")
                .answer("judge-danger", "imminentDanger=no", "helpWanted=no")
                .answer("keep-line-open");
        assertThat(screening(walk)).isWaitingAt("check-safety").hasNotPassed("hear-her");
        return walk;
    }

    private static Walk detained(Program program) {
        Walk walk = safety(begun(program, "no"), "no", "no", "yes");
        assertThat(screening(walk)).isWaitingAt("ask-release").hasNotPassed("hear-her");
        walk.answer("ask-release");
        assertThat(walk.runs().of(Screening.HEARING)).isWaitingAt("explain-rights");
        return walk;
    }

    private static Walk interpreter(Program program) {
        Walk walk =
                safety(begun(program, "yes"), "no", "no", "no").answer("book-interpreter", "interpreterBooked=none");
        assertThat(screening(walk)).isWaitingAt("search-interpreter").hasNotPassed("hear-her");
        for (String unsafe : new String[] {
            "interpreterVetted=no", "interpreterPledge=no", "interpreterConflict=yes", "consentP13=refused"
        }) {
            walk.answer("search-interpreter").answer("book-interpreter", "interpreterBooked=in-person", unsafe);
            assertThat(screening(walk)).as(unsafe).isWaitingAt("search-interpreter");
        }
        walk.answer("search-interpreter").answer("book-interpreter", "interpreterBooked=by-telephone");
        assertThat(walk.runs().of(Screening.HEARING)).isWaitingAt("explain-rights");
        Walk child = Walk.open(program, "interpreterNeeded=yes", "ageBand=12-14")
                .answer("record-contact", "interpreterNeeded=yes", "ageBand=12-14");
        safety(child, "no", "no", "no").answer("book-interpreter", "consentP13=granted");
        assertThat(child.fact(Screening.SOP, "consentP13")).isEqualTo("undecided");
        assertThat(child.waiting()).as("nobody can ask her without").doesNotContain("search-interpreter");
        return walk;
    }

    private static Walk stopped(Program program) {
        Walk walk = Screening.adult(Screening.safeToTalk(program), "granted")
                .answer("screen", "interviewEnd=interpreter-unsafe");
        assertThat(screening(walk)).isWaitingAt("check-safety").hasNotPassed("decide-grounds");
        safety(walk, "no", "no", "no");
        assertThat(walk.runs().of(Screening.HEARING)).isWaitingAt("screen").hasNotPassed("explain-rights");
        walk.answer("screen", "interviewEnd=held");
        assertThat(walk.runs().of(Screening.DECISION)).isWaitingAt("propose-grounds");
        return walk;
    }

    private static Walk notWanted(Program program) {
        Walk walk = Screening.adult(Screening.safeToTalk(program), "granted").answer("screen", "interviewEnd=paused");
        safety(walk, "no", "no", "no").answer("screen", "interviewEnd=not-wanted");
        assertThat(screening(walk)).isWaitingAt("give-info-pack").hasNotPassed("decide-grounds");
        assertThat(walk.waiting()).contains("choose-service");
        walk.answer("give-info-pack");
        assertThat(walk.milestones()).containsSubsequence("unwilling", "declined");
        return walk;
    }

    private static Walk childNotWanted(Program program) {
        String[] age = {"ageBand=15-17", "guardian=none", "guardianSuspected=no"};
        Walk walk = Screening.safeToTalk(program)
                .answer("explain-rights", "consentP4=undecided")
                .answer("check-age", age);
        HearingStories.firstSteps(walk, age).answer("screen-child", "interviewEnd=not-wanted");
        assertThat(walk.runs().all(Screening.SOP)).isEmpty();
        assertThat(walk.milestones()).endsWith("protected-unheard", "screening-over");
        assertThat(walk.waiting())
                .contains("open-child-file", "choose-service")
                .doesNotContain("check-safety", "screen-child");
        return walk;
    }

    private static Walk decided(Program program) {
        Walk walk = Screening.decided(Screening.heard(program), "not-now");
        assertThat(walk.runs().all(Screening.SOP)).isEmpty();
        return walk;
    }

    private static Walk refuses(Program program) {
        Walk walk = Screening.adult(Screening.safeToTalk(program), "refused");
        assertThat(screening(walk)).isWaitingAt("give-info-pack").hasNotPassed("decide-grounds");
        assertThat(walk.waiting()).contains("choose-service");
        walk.answer("give-info-pack");
        assertThat(walk.milestones()).containsSubsequence("refused", "declined");
        assertThat(walk.told(FactKind.DISCLOSURE_DENIED))
                .as("the law of the country demands no notice")
                .hasSize(1);
        assertThat(walk.waiting()).contains("assign-lead", "choose-service");
        return walk;
    }

    private static Walk elsewhere(Program program) {
        Walk walk = Screening.adult(Screening.safeToTalk(program), "refused")
                .answer("give-info-pack", "wantsElsewhere=legal-aid");
        Referring.completed(Referring.accepted(Referring.offered(walk, "legal-aid"), "legal-aid"), "legal-aid");
        assertThat(walk.milestones()).containsSubsequence("declined");
        return walk;
    }
}
