package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** SOP-06, rows 5 to 10, as a whole. */
final class ChildProtectionStories implements SopStories {

    private static final String SOP = "child-protection";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.concat(
                Stream.of("family", "kin", "home", "return")
                        .map(end -> new Story(
                                "a child that was reported and heard comes to: " + end,
                                program -> settled(program, end))),
                Stream.of(
                        new Story("a child of 15 out of a raid, the mother implicated", ChildProtectionStories::raid),
                        new Story("17 or 18: an adult for certain, after all", ChildProtectionStories::adult)));
    }

    private static Walk settled(Program program, String end) {
        Walk walk = served(Walk.begin(program, SOP, "childReported=true", "childHeard=true", "ageBand=12-14")
                .answer("open-child-file", "ageDisputed=no"));
        assertThat(walk.waiting()).doesNotContain("presume-child", "ask-child-recording");
        walk.answer("assess-best-interests", "traceFamily=no");
        return ended(decided(walk, end), end);
    }

    /** Nothing was done yet. Her mother profited: she is neither guardian nor traced, and the panel finds foster care. */
    private static Walk raid(Program program) {
        Walk walk = Walk.begin(program, SOP)
                .answer("presume-child", "ageBand=15-17", "guardian=present", "guardianSuspected=yes")
                .answer("assess-child-safety", "childSafeTonight=yes");
        assertThat(walk.waiting()).contains("appoint-guardian");
        walk.answer("report-child-police").answerIn("child-first-steps", "report-child", "ageBand=15-17");
        walk.answerIn("child-first-steps", "appoint-guardian");
        served(walk.answer("open-child-file", "ageDisputed=yes", "primeroCaseId=0b9d4a2e-6f0c-4a57-9a51-3f1f6c1d2e88"));
        Object day = walk.fact(SOP, "bestInterestsBy");
        assertThat(day).as("counted from the file, before hearing and age").isNotNull();
        heard(walk);
        walk.answer("assess-age", "ageBand=15-17", "consentP5=refused").answer("tell-age-outcome");
        assertThat(walk.fact("best-interests", "bestInterestsBy")).isEqualTo(day);
        walk.answer("assess-best-interests", "traceFamily=yes")
                .answer("check-family", "familyCleared=took-part", "consentP9=refused");
        assertThat(walk.waiting()).doesNotContain("trace-family");
        return ended(decided(walk, "foster"), "foster");
    }

    /** At first she is not fit. Another day she agrees to a recording, as she may at 15 with the appointed guardian beside her. */
    private static void heard(Walk walk) {
        assertThat(walk.waiting())
                .contains("ask-child-recording")
                .doesNotContain("hear-child-together", "record-child-together", "assess-best-interests");
        walk.answer("ask-child-recording", "consentP8=refused");
        assertThat(walk.waiting()).contains("hear-child-together").doesNotContain("record-child-together");
        walk.answer("hear-child-together", "interviewHeld=not-fit")
                .answer("ask-child-recording", "consentP8=granted", "givenBy=self");
        assertThat(walk.waiting()).contains("record-child-together").doesNotContain("hear-child-together");
        walk.answer("record-child-together", "interviewHeld=held");
    }

    private static Walk adult(Program program) {
        return adultAfterAll(Walk.begin(program, SOP, "childReported=true", "childHeard=true", "ageBand=unknown"));
    }

    /** A child for whom the first steps are done turns out to be an adult. */
    static Walk adultAfterAll(Walk walk) {
        served(walk.answer("open-child-file", "ageDisputed=yes"))
                .answer("assess-age", "ageBand=18-plus", "ageCertainty=certain")
                .answer("tell-age-outcome");
        walk.answer("ask-consents-as-adult");
        assertThat(walk.waiting()).doesNotContain("assess-best-interests");
        assertThat(walk.milestones()).contains("ended-adult");
        return walk;
    }

    private static Walk served(Walk walk) {
        return walk.answer(
                        "ask-child-services",
                        "healthWanted=already",
                        "schoolWanted=goes",
                        "talkWanted=not-now",
                        "consentP2=undecided")
                .answer("settle-placement", "needsShelter=no");
    }

    private static Walk decided(Walk walk, String solution) {
        return walk.answer(
                        "decide-best-interests",
                        "panelAgencies=child-protection,health,education",
                        "panelConflict=no",
                        "durableSolution=" + solution)
                .answer("tell-best-interests", "decisionContest=accepted");
    }

    private static Walk ended(Walk walk, String end) {
        walk.answer("write-care-plan")
                .timePasses("child-after-care", "care-review-due")
                .answer("review-care", "careNext=settled");
        assertThat(walk.milestones()).contains("ended-" + end);
        for (String sop : List.of(SOP, "child-after-care", "child-services")) {
            assertThat(walk.runs().all(sop)).isEmpty();
        }
        return walk;
    }
}
