package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.stream.Stream;

/** SOP-01 for whoever is, or may be, under 18. */
final class ChildStories implements SopStories {

    @Override
    public String sop() {
        return "identification-screening";
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("a child alone is reported, gets a guardian, and only then is heard", ChildStories::alone),
                new Story("a child with a mother she trusts is heard with her", ChildStories::accompanied),
                new Story(
                        "whoever may be under 18 goes the child's way, whatever she says of consent",
                        ChildStories::doubtful));
    }

    private static Walk alone(Program program) {
        Walk walk = child(program, "ageBand=15-17", "guardian=none", "guardianSuspected=no");
        assertThat(walk.runs().of(Screening.SOP))
                .isWaitingAt("report-child", "appoint-guardian")
                .hasNotPassed("screen-child");
        walk.answer("report-child");
        assertThat(walk.runs().of(Screening.SOP))
                .isWaitingAt("appoint-guardian")
                .hasNotPassed("screen-child");
        walk.answer("appoint-guardian").answer("screen-child", "exploitativeConditions=w-education");
        assertThat(walk.runs().fact(walk.runs().of(Screening.SOP), "screeningResult"))
                .isEqualTo("presumed-child");
        Screening.decided(walk, "presumed");
        assertThat(walk.runs().all("interagency-referral"))
                .hasSize(2)
                .allSatisfy(
                        run -> assertThat(walk.runs().fact(run, "subjectChild")).isEqualTo(true));
        return walk;
    }

    private static Walk accompanied(Program program) {
        Walk walk = child(program, "ageBand=6-11", "guardian=present", "guardianSuspected=no");
        assertThat(walk.runs().of(Screening.SOP))
                .isWaitingAt("report-child")
                .hasNotPassed("appoint-guardian", "screen-child");
        walk.answer("report-child");
        assertThat(walk.runs().of(Screening.SOP)).isWaitingAt("screen-child");
        return walk;
    }

    private static Walk doubtful(Program program) {
        Walk walk = child(program, "ageBand=18-plus", "ageCertainty=doubtful", "guardian=none", "guardianSuspected=no");
        assertThat(walk.runs().of(Screening.SOP))
                .isWaitingAt("report-child", "appoint-guardian")
                .hasNotPassed("give-info-pack");
        return walk;
    }

    private static Walk child(Program program, String... age) {
        return Screening.safeToTalk(program)
                .answer("explain-rights", "consentP4=refused")
                .answer("check-age", age);
    }
}
