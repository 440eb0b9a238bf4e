package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.waymark.ledger.FactKind;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;

/** SOP-06, rows 1 to 4: what is due at once for whoever is, or may be, under 18. */
final class ChildFirstStepsStories implements SopStories {

    private static final String SOP = "child-first-steps";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story(
                        "a child alone is reported twice, made safe, and gets a guardian",
                        ChildFirstStepsStories::alone),
                new Story(
                        "a suspected mother is no guardian, and her home no safe place",
                        ChildFirstStepsStories::mother),
                new Story("a child with a father it trusts keeps him", ChildFirstStepsStories::accompanied),
                new Story("whoever says 18 and is doubted is a child", ChildFirstStepsStories::doubted),
                new Story("no police unit in conflict hears of the child", ChildFirstStepsStories::conflict));
    }

    private static Walk alone(Program program) {
        Walk walk = presumed(program, "ageBand=15-17", "guardian=none", "guardianSuspected=no");
        assertThat(walk.waiting())
                .contains("report-child", "report-child-police", "assess-child-safety", "appoint-guardian");
        assertThat(sentTo(walk)).containsExactlyInAnyOrder("ss-child-officer", "le-investigator");
        assertThat(goesOnWhileHeld(program))
                .as("nothing puts the duty to report off, even if the child goes missing")
                .isTrue();
        walk.answerIn(SOP, "report-child").answer("report-child-police");
        walk.answerIn(SOP, "appoint-guardian");
        assertThat(walk.runs().of(SOP)).isWaitingAt("assess-child-safety");
        return done(walk.answer("assess-child-safety", "childSafeTonight=yes"));
    }

    private static Walk mother(Program program) {
        Walk walk = presumed(program, "ageBand=15-17", "guardian=present", "guardianSuspected=yes");
        assertThat(walk.waiting()).contains("appoint-guardian");
        walk.answer("assess-child-safety", "childSafeTonight=unsure")
                .answer("secure-child", "childSafeTonight=no")
                .answer("secure-child", "childSafeTonight=yes");
        walk.answerIn(SOP, "appoint-guardian");
        walk.answerIn(SOP, "report-child").answer("report-child-police");
        return done(walk);
    }

    private static Walk accompanied(Program program) {
        Walk walk = presumed(program, "ageBand=6-11", "guardian=present", "guardianSuspected=no");
        assertThat(walk.waiting()).doesNotContain("appoint-guardian");
        walk.answerIn(SOP, "report-child")
                .answer("report-child-police")
                .answer("assess-child-safety", "childSafeTonight=yes");
        return done(walk);
    }

    private static Walk doubted(Program program) {
        Walk walk = presumed(program, "ageBand=18-plus", "ageCertainty=doubtful", "guardian=none");
        assertThat(walk.waiting()).contains("appoint-guardian", "report-child", "report-child-police");
        return walk;
    }

    private static Walk conflict(Program program) {
        Walk walk = Walk.begin(program, SOP).suspected("ctu-north", "ctu-south");
        walk.answer("presume-child", "ageBand=12-14");
        assertThat(walk.waiting()).contains("report-child-elsewhere").doesNotContain("report-child-police");
        assertThat(sentTo(walk)).containsExactly("ss-child-officer");
        walk.answer("report-child-elsewhere");
        walk.answerIn(SOP, "report-child").answer("assess-child-safety", "childSafeTonight=yes");
        walk.answerIn(SOP, "appoint-guardian");
        return done(walk);
    }

    private static boolean goesOnWhileHeld(Program program) {
        Edition edition = program.book().current().orElseThrow();
        return program.book().sop(edition, new SopKey(SOP)).orElseThrow().runsWhileHeld();
    }

    private static Walk presumed(Program program, String... said) {
        return Walk.begin(program, SOP).answer("presume-child", said);
    }

    private static List<String> sentTo(Walk walk) {
        return walk.told(FactKind.DATA_DISCLOSED).stream()
                .filter(fact -> fact.details().get("basis").equals("allow-minimum"))
                .map(fact -> fact.details().get("duty"))
                .toList();
    }

    private static Walk done(Walk walk) {
        assertThat(walk.runs().all(SOP)).isEmpty();
        assertThat(walk.milestones()).contains("first-steps-done");
        return walk;
    }
}
