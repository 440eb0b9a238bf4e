package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

/** SOP-04 after she moved into a shelter: her health is looked at within 72 hours, if she wants. */
final class ArrivalHealthCheckStories implements SopStories {

    private static final String SOP = "arrival-health-check";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she wants it, and care for what was found", ArrivalHealthCheckStories::cared),
                new Story("she wants it, and nothing more", ArrivalHealthCheckStories::looked),
                new Story("she says no, and keeps her bed", ArrivalHealthCheckStories::refused),
                new Story("child protection sees to the health of a child", ArrivalHealthCheckStories::child));
    }

    private static Walk begun(Program program, String child) {
        return Walk.begin(program, SOP, "receiver=shelter-one", "subjectChild=" + child);
    }

    private static Walk cared(Program program) {
        Walk walk = begun(program, "false").answer("ask-arrival-check", "consentP5=granted");
        assertThat(walk.timeFor("assess-arrival-health")).isEqualTo(Duration.ofHours(72));
        walk.answer("assess-arrival-health", "arrivalCare=care");
        assertThat(walk.waiting()).as("the health response begins").contains("triage");
        return walk;
    }

    private static Walk looked(Program program) {
        Walk walk = begun(program, "false").answer("ask-arrival-check", "consentP5=granted");
        walk.answer("assess-arrival-health", "arrivalCare=none");
        assertThat(walk.waiting()).doesNotContain("triage");
        assertThat(walk.milestones()).endsWith("looked-after");
        return walk;
    }

    private static Walk refused(Program program) {
        Walk walk = begun(program, "false").answer("ask-arrival-check", "consentP5=refused");
        assertThat(walk.waiting()).doesNotContain("assess-arrival-health");
        return walk;
    }

    private static Walk child(Program program) {
        Walk walk = begun(program, "true");
        assertThat(walk.milestones()).endsWith("child-protection-sees");
        return walk;
    }
}
