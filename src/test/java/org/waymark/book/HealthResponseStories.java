package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-04, from the first look to the summary, and the open door of whoever wants nothing. */
final class HealthResponseStories implements SopStories {

    @Override
    public String sop() {
        return "health-response";
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she is looked after, and the case manager gets a summary", HealthResponseStories::cared),
                new Story("she wants nothing now, and the door stays open", HealthResponseStories::refuses),
                new Story("she hears the offers and accepts none", HealthResponseStories::acceptsNone),
                new Story("she asks for another examiner", HealthResponseStories::otherExaminer),
                new Story("unconscious, she is only kept alive until she can be asked", HealthResponseStories::unable),
                new Story("unconscious, another hospital goes on", HealthResponseStories::transferred),
                new Story(
                        "a crisis of mind is met at once, and nothing else waits for it",
                        HealthResponseStories::crisis),
                new Story("a child is asked as a child, with the guardian", HealthResponseStories::child),
                new Story("a child whom nobody reported is reported at once", HealthResponseStories::unreported));
    }

    private static Walk cared(Program program) {
        Walk walk = Healing.agreed(Healing.due(program), "refused");
        Healing.accepts(Healing.exposed(walk, "2026-11-24T08:00:00-04:00"), "yes", "no", "no");
        walk.answer("treat", "pep=started");
        assertThat(walk.waiting()).contains("write-summary");
        walk.answer("write-summary", "healthOutcome=completed", "certificateAsked=yes");
        assertThat(walk.milestones()).contains("answered");
        assertThat(walk.milestones())
                .as("the certificate is seen to, as far as she lets it")
                .contains("followed-up");
        return walk;
    }

    private static Walk refuses(Program program) {
        Walk walk = Healing.refused(Healing.due(program));
        assertThat(walk.milestones()).endsWith("declined", "door-open");
        return walk;
    }

    private static Walk acceptsNone(Program program) {
        Walk walk = Healing.exposed(Healing.agreed(Healing.due(program), "refused"), "2026-11-24T08:00:00-04:00");
        Healing.accepts(walk, "no", "no", "no").answer("keep-door-open");
        assertThat(walk.milestones()).contains("nothing-accepted", "declined");
        return walk;
    }

    private static Walk otherExaminer(Program program) {
        Walk walk = Healing.due(program).answer("triage", "decisionAbility=able");
        walk.answer("ask-exam-consent", "examinerSuits=other", "consentP5=granted");
        assertThat(walk.waiting()).contains("ask-exam-consent").doesNotContain("note-exposure");
        return walk;
    }

    private static Walk unable(Program program) {
        Walk walk = Healing.due(program).answer("triage", "lifeThreats=unconscious", "decisionAbility=not-able");
        assertThat(walk.waiting()).contains("treat-of-necessity").doesNotContain("ask-exam-consent");
        walk.answer("treat-of-necessity", "afterNecessity=able");
        assertThat(walk.waiting()).contains("ask-exam-consent");
        return walk;
    }

    private static Walk transferred(Program program) {
        Walk walk = Healing.due(program).answer("triage", "lifeThreats=unconscious", "decisionAbility=not-able");
        walk.answer("treat-of-necessity", "afterNecessity=transferred")
                .answer("write-summary", "healthOutcome=transferred", "certificateAsked=no");
        assertThat(walk.milestones()).containsExactly("answered");
        return walk;
    }

    private static Walk crisis(Program program) {
        Walk walk = CrisisSupportStories.met(Healing.due(program));
        assertThat(walk.waiting()).contains("support-in-crisis", "ask-exam-consent");
        CrisisSupportStories.planned(walk);
        assertThat(walk.milestones()).endsWith("crisis-planned", "crisis-met");
        return walk;
    }

    private static Walk child(Program program) {
        Walk walk = Walk.begin(program, "health-response", "receiver=regional-health-north", "subjectChild=true");
        walk.answer("triage", "decisionAbility=able");
        assertThat(walk.waiting()).contains("ask-child-consent").doesNotContain("ask-exam-consent");
        walk.answer("ask-child-consent", "givenBy=authority", "assentChild=yes", "childReport=done");
        assertThat(walk.waiting()).contains("note-exposure");
        assertThat(walk.runs().all("child-protection")).isEmpty();
        return walk;
    }

    private static Walk unreported(Program program) {
        Walk walk = Walk.begin(program, "health-response", "receiver=regional-health-north", "subjectChild=true");
        walk.answer("triage", "decisionAbility=able")
                .answer("ask-child-consent", "givenBy=authority", "assentChild=yes", "childReport=not-yet");
        assertThat(walk.waiting()).as("care does not wait for it").contains("note-exposure");
        assertThat(walk.runs().all("child-protection")).hasSize(1);
        return walk;
    }
}
