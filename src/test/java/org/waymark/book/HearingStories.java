package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** SOP-01 from rights to the end of the interview, for adults and for whoever is, or may be, under 18. */
final class HearingStories implements SopStories {

    /** What begins with the offer of services: health care, the danger, a safe place. */
    private static final String[] SERVICES = {"choose-service", "gather-known-facts", "write-need-card"};

    @Override
    public String sop() {
        return Screening.HEARING;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("services wait for no interview and no decision", HearingStories::servicesFirst),
                new Story(
                        "nor do those of a child, who waits for no report and no guardian",
                        HearingStories::childServicesFirst),
                new Story(
                        "child protection begins beside the interview, and asks the child nothing twice",
                        HearingStories::protectedBeside),
                new Story("whoever cannot decide is cared for, and asked again", HearingStories::cannotDecide),
                new Story("she may take her time, and then refuse", HearingStories::needsTime),
                new Story("an interview that was stopped goes on without asking her again", HearingStories::stopped),
                new Story("who said yes may still not want to be heard", HearingStories::notWanted),
                new Story("who turns out to be a child is none the less heard as one", HearingStories::childMeanwhile),
                new Story("who turns out to be a child before is heard as one", HearingStories::childBefore),
                new Story("a child alone is reported, gets a guardian, and only then is heard", HearingStories::alone),
                new Story(
                        "whoever may be under 18 goes the child's way, whatever she says of consent",
                        HearingStories::doubtful));
    }

    private static ProcessInstance hearing(Walk walk) {
        return walk.runs().of(Screening.HEARING);
    }

    private static Walk childMeanwhile(Program program) {
        Walk walk =
                Screening.adult(Screening.safeToTalk(program), "granted").told("msg.age.changed", "ageBand=unknown");
        assertThat(walk.waiting()).as("nothing stops, and a child's way begins").contains("screen", "presume-child");
        assertThat(walk.fact(SpineStories.SOP, "subjectChild")).isEqualTo(true);
        walk.answer("screen", "exploitativeConditions=s-hours,m-pay");
        assertThat(walk.fact(Screening.DECISION, "subjectChild")).isEqualTo(true);
        return walk;
    }

    private static Walk childBefore(Program program) {
        Walk walk = Screening.safeToTalk(program).told("msg.age.changed", "ageBand=unknown");
        Screening.adult(walk, "granted");
        assertThat(walk.waiting()).contains("screen-child").doesNotContain("screen");
        return walk;
    }

    private static Walk servicesFirst(Program program) {
        Walk walk = Screening.adult(Screening.safeToTalk(program), "undecided");
        assertThat(walk.waiting()).contains("explain-rights").contains(SERVICES);
        Screening.adult(walk, "granted").answer("screen", "interviewEnd=paused");
        walk.answer("check-safety", "dangerNow=no", "careNow=no", "detained=no").answer("screen", "interviewEnd=held");
        assertThat(walk.waiting())
                .as("offered once")
                .contains("propose-grounds")
                .containsOnlyOnce(SERVICES);
        return walk;
    }

    private static Walk childServicesFirst(Program program) {
        String[] age = {"ageBand=15-17", "guardian=none", "guardianSuspected=no"};
        Walk walk = child(program, age);
        assertThat(walk.waiting()).contains("presume-child").contains(SERVICES);
        assertThat(walk.runs().all("interagency-referral"))
                .as("offered as to a child")
                .isNotEmpty()
                .allSatisfy(
                        run -> assertThat(walk.runs().fact(run, "subjectChild")).isEqualTo(true));
        firstSteps(walk, age);
        assertThat(walk.waiting()).as("offered once").contains("screen-child").containsOnlyOnce(SERVICES);
        return walk;
    }

    private static Walk protectedBeside(Program program) {
        String[] age = {"ageBand=15-17", "guardian=none", "guardianSuspected=no"};
        Walk walk = firstSteps(child(program, age), age);
        assertThat(walk.waiting()).contains("screen-child", "open-child-file").doesNotContain("presume-child");
        walk.answer("open-child-file", "ageDisputed=yes");
        assertThat(walk.waiting())
                .as("neither waits for the other")
                .contains("screen-child", "ask-child-services", "assess-age")
                .doesNotContain("hear-child-together");
        return walk;
    }

    private static Walk cannotDecide(Program program) {
        Walk walk = Screening.age(Screening.safeToTalk(program).answer("explain-rights", "consentP4=granted"), "lacks");
        assertThat(hearing(walk)).isWaitingAt("care-until-able").hasNotPassed("screen");
        assertThat(walk.waiting()).as("nothing is asked of her now").doesNotContain(SERVICES);
        Screening.adult(walk.answer("care-until-able"), "granted");
        assertThat(hearing(walk)).isWaitingAt("screen");
        return walk;
    }

    private static Walk needsTime(Program program) {
        Walk walk = Screening.adult(Screening.safeToTalk(program), "undecided");
        assertThat(hearing(walk)).isWaitingAt("explain-rights");
        Screening.adult(walk, "refused");
        assertThat(walk.runs().all(Screening.HEARING)).isEmpty();
        return walk;
    }

    private static Walk stopped(Program program) {
        Walk walk = Screening.adult(Screening.safeToTalk(program), "granted").answer("screen", "interviewEnd=paused");
        walk.answer("check-safety", "dangerNow=no", "careNow=no", "detained=no");
        assertThat(hearing(walk)).isWaitingAt("screen").hasNotPassed("explain-rights");
        return walk.answer("screen", "interviewEnd=held");
    }

    private static Walk notWanted(Program program) {
        Walk walk =
                Screening.adult(Screening.safeToTalk(program), "granted").answer("screen", "interviewEnd=not-wanted");
        assertThat(walk.milestones()).contains("unwilling");
        assertThat(walk.waiting()).doesNotContain("screen", "explain-rights");
        return walk;
    }

    private static Walk alone(Program program) {
        Walk walk = child(program, "ageBand=15-17", "guardian=none", "guardianSuspected=no");
        assertThat(hearing(walk)).isWaitingAt("take-first-steps").hasNotPassed("screen-child");
        firstSteps(walk, "ageBand=15-17", "guardian=none", "guardianSuspected=no");
        walk.answer("screen-child", "exploitativeConditions=w-education");
        assertThat(walk.fact(Screening.DECISION, "screeningResult")).isEqualTo("presumed-child");
        Screening.decided(walk, "presumed");
        assertThat(walk.runs().all("interagency-referral"))
                .isNotEmpty()
                .allSatisfy(
                        run -> assertThat(walk.runs().fact(run, "subjectChild")).isEqualTo(true));
        return walk;
    }

    private static Walk doubtful(Program program) {
        String[] age = {"ageBand=18-plus", "ageCertainty=doubtful", "guardian=none", "guardianSuspected=no"};
        Walk walk = child(program, age);
        assertThat(hearing(walk)).isWaitingAt("take-first-steps").hasNotPassed("screen");
        return firstSteps(walk, age);
    }

    /** SOP-06, rows 1 to 4, for a child without a guardian. */
    static Walk firstSteps(Walk walk, String... age) {
        return walk.answer("presume-child", age)
                .answer("report-child")
                .answer("report-child-police")
                .answer("assess-child-safety", "childSafeTonight=yes")
                .answer("appoint-guardian");
    }

    private static Walk child(Program program, String... age) {
        return Screening.safeToTalk(program)
                .answer("explain-rights", "consentP4=refused")
                .answer("check-age", age);
    }
}
