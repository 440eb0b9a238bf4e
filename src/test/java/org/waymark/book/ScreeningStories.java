package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.waymark.ledger.FactKind;

/** SOP-01 up to the interview. */
final class ScreeningStories implements SopStories {

    @Override
    public String sop() {
        return "identification-screening";
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("danger and medical need come first, each until it is over", ScreeningStories::dangerFirst),
                new Story(
                        "whoever is detained is asked free before anything is asked of her",
                        ScreeningStories::detained),
                new Story("without an interpreter nobody speaks until one is found", ScreeningStories::interpreter),
                new Story("whoever cannot decide is cared for, and asked again", ScreeningStories::cannotDecide),
                new Story(
                        "she may take her time, and then refuse; services are due all the same",
                        ScreeningStories::refuses));
    }

    private static Walk begun(Program program, String interpreter) {
        return Walk.open(program, "interpreterNeeded=" + interpreter)
                .answer("record-contact", "interpreterNeeded=" + interpreter);
    }

    private static Walk safety(Walk walk, String danger, String care, String detained) {
        return walk.answer("check-safety", "dangerNow=" + danger, "careNow=" + care, "detained=" + detained);
    }

    private static ProcessInstance screening(Walk walk) {
        return walk.runs().of(Screening.SOP);
    }

    private static Walk dangerFirst(Program program) {
        Walk walk = safety(begun(program, "no"), "unsure", "no", "no");
        assertThat(screening(walk)).isWaitingAt("secure-safety").hasNotPassed("explain-rights");
        safety(walk.answer("secure-safety"), "no", "yes", "no");
        assertThat(screening(walk)).isWaitingAt("give-urgent-care").hasNotPassed("explain-rights");
        safety(walk.answer("give-urgent-care"), "no", "no", "no");
        assertThat(screening(walk)).isWaitingAt("explain-rights");
        return walk;
    }

    private static Walk detained(Program program) {
        Walk walk = safety(begun(program, "no"), "no", "no", "yes");
        assertThat(screening(walk)).isWaitingAt("ask-release").hasNotPassed("explain-rights");
        walk.answer("ask-release");
        assertThat(screening(walk)).isWaitingAt("explain-rights");
        return walk;
    }

    private static Walk interpreter(Program program) {
        Walk walk =
                safety(begun(program, "yes"), "no", "no", "no").answer("book-interpreter", "interpreterBooked=none");
        assertThat(screening(walk)).isWaitingAt("search-interpreter").hasNotPassed("explain-rights");
        walk.answer("search-interpreter").answer("book-interpreter", "interpreterBooked=by-telephone");
        assertThat(screening(walk)).isWaitingAt("explain-rights");
        return walk;
    }

    private static Walk cannotDecide(Program program) {
        Walk walk = Screening.age(Screening.safeToTalk(program).answer("explain-rights", "consentP4=granted"), "lacks");
        assertThat(screening(walk)).isWaitingAt("care-until-able").hasNotPassed("screen");
        Screening.adult(walk.answer("care-until-able"), "granted");
        assertThat(screening(walk)).isWaitingAt("screen");
        return walk;
    }

    private static Walk refuses(Program program) {
        Walk walk = Screening.adult(Screening.safeToTalk(program), "undecided");
        assertThat(screening(walk)).isWaitingAt("explain-rights");
        Screening.adult(walk, "refused");
        assertThat(screening(walk)).isWaitingAt("give-info-pack").hasNotPassed("screen");
        walk.answer("give-info-pack");
        assertThat(walk.milestones()).containsExactly("declined");
        assertThat(walk.told(FactKind.DISCLOSURE_DENIED))
                .as("the law of the country demands no notice")
                .hasSize(1);
        assertThat(walk.waiting()).containsExactly("assign-lead", "choose-service", "choose-service");
        return walk;
    }
}
