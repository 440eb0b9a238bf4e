package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-04, rows 3 and 4: what can still help, until when, and what she accepts of it. */
final class ClinicalCareStories implements SopStories {

    private static final String LONG_AGO = "2020-01-01T08:00:00-04:00";

    @Override
    public String sop() {
        return Healing.CARE;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she accepts everything, and all of it goes on at once", ClinicalCareStories::everything),
                new Story("a window that closes is asked about until it has an answer", ClinicalCareStories::alarms),
                new Story("after all windows there is still care, and no alarm", ClinicalCareStories::late),
                new Story("a disease is notified with the code only", ClinicalCareStories::notified));
    }

    private static Walk begun(Program program, String samples) {
        return Healing.agreed(Healing.due(program), samples);
    }

    private static Walk everything(Program program) {
        Walk walk = Healing.exposed(begun(program, "granted"), Moments.hoursAgo(10));
        Healing.accepts(walk, "yes", "yes", "yes");
        assertThat(walk.waiting()).contains("treat", "examine", "support-mind", "see-to-srh");
        walk.answer("support-mind").answer("examine").answer("see-to-srh");
        assertThat(walk.waiting()).doesNotContain("write-summary");
        walk.answer("treat");
        assertThat(walk.waiting()).contains("write-summary");
        return walk;
    }

    private static Walk alarms(Program program) {
        Walk walk = Healing.exposed(begun(program, "refused"), Moments.hoursAgo(10));
        walk.timePasses(Healing.CARE, "alarm").answer("chase-window", "delayCause=interpreter");
        Healing.accepts(walk, "yes", "no", "yes")
                .answer("treat", "pep=started", "emergencyContraception=declined", "hepatitisB=started");
        walk.timePasses(Healing.CARE, "alarm");
        assertThat(walk.waiting()).contains("see-to-srh").doesNotContain("chase-window");
        assertThat(walk.fact(Healing.CARE, "windowAlarm")).isEqualTo(false);
        return walk.answer("see-to-srh");
    }

    private static Walk late(Program program) {
        Walk walk = Healing.exposed(begun(program, "refused"), LONG_AGO);
        assertThat(walk.milestones()).endsWith("alarms-over");
        assertThat(walk.fact(Healing.CARE, "windowOpen")).isEqualTo(false);
        Healing.accepts(walk, "no", "no", "no").answer("keep-door-open");
        return walk;
    }

    private static Walk notified(Program program) {
        Walk walk = Healing.exposed(begun(program, "refused"), LONG_AGO);
        Healing.accepts(walk, "yes", "no", "no").answer("treat", "notifiable=yes");
        assertThat(walk.waiting()).contains("notify-public-health").doesNotContain("write-summary");
        return walk.answer("notify-public-health");
    }
}
