package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-04, row 4b: samples are hers until she says otherwise. */
final class SampleCustodyStories implements SopStories {

    private static final String SOP = "sample-custody";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story(
                        "she has not decided, is asked again after a year, and releases them",
                        SampleCustodyStories::later),
                new Story("a court orders them", SampleCustodyStories::ordered),
                new Story("she has them destroyed", SampleCustodyStories::destroyed),
                new Story("she agreed to the release from the first", SampleCustodyStories::released));
    }

    private static Walk sealed(Program program, String release) {
        Walk walk = Healing.due(program).answer("triage", "decisionAbility=able");
        walk.answer("ask-exam-consent", "consentP5=granted", "consentP6=granted", "consentP7=" + release);
        return Walk.go(walk, SOP, "receiver=regional-health-north", "subjectChild=false")
                .answer("store-samples", "custodyReason=storage");
    }

    private static Walk later(Program program) {
        Walk walk = sealed(program, "undecided");
        assertThat(walk.waiting()).contains("hold-samples").doesNotContain("release-samples");
        walk.timePasses(SOP, "storage-ends")
                .answer("ask-about-samples", "samplesWish=keep", "consentP7=undecided", "legalTrigger=none");
        assertThat(walk.waiting()).contains("hold-samples");
        walk.answer("hold-samples", "samplesWish=release", "consentP7=granted", "legalTrigger=none")
                .answer("release-samples", "custodyReason=release");
        assertThat(walk.milestones()).endsWith("released");
        return walk;
    }

    private static Walk ordered(Program program) {
        Walk walk = sealed(program, "refused")
                .answer("hold-samples", "samplesWish=keep", "consentP7=refused", "legalTrigger=court-order");
        return walk.answer("release-samples", "custodyReason=release");
    }

    private static Walk destroyed(Program program) {
        Walk walk = sealed(program, "refused")
                .answer("hold-samples", "samplesWish=destroy", "consentP7=refused", "legalTrigger=none")
                .answer("destroy-samples", "custodyReason=destruction");
        assertThat(walk.milestones()).endsWith("destroyed");
        return walk;
    }

    private static Walk released(Program program) {
        Walk walk = sealed(program, "granted");
        assertThat(walk.waiting()).contains("release-samples").doesNotContain("hold-samples");
        return walk;
    }
}
