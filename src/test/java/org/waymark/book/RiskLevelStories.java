package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.stream.Stream;

/** SOP-03, rows 3 and 4: raising the level needs nobody, lowering it needs a supervisor, and each level has its own time. */
final class RiskLevelStories implements SopStories {

    private static final String SOP = "risk-level";
    private static final String ASSESSMENT = RiskAssessmentStories.SOP;

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("an officer raises the level alone", RiskLevelStories::raised),
                new Story("a lower level waits for a supervisor, who sends it back first", RiskLevelStories::lowered),
                new Story("a critical level is approved too", RiskLevelStories::critical),
                new Story("hers is over once it was talked about", RiskLevelStories::discussed),
                new Story("what nobody knows is asked again in a day", RiskLevelStories::unknown));
    }

    private static Walk advised(Program program, String... said) {
        return RiskAssessmentStories.assessed(Walk.begin(program, ASSESSMENT, "subjectChild=false"), said);
    }

    private static void again(Walk walk, Duration after) {
        Instant at = ((Date) walk.fact(ASSESSMENT, "reassessAt")).toInstant();
        assertThat(Duration.between(Instant.now(), at)).isCloseTo(after, Duration.ofMinutes(5));
    }

    private static Walk raised(Program program) {
        Walk walk = advised(program);
        walk.answer("sign-level", "followsAdvice=no", "signedLevel=high");
        assertThat(walk.waiting()).contains("make-safety-plan").doesNotContain("approve-level");
        assertThat(walk.fact(ASSESSMENT, "riskLevel")).isEqualTo("high");
        again(walk, Duration.ofHours(72));
        return walk;
    }

    private static Walk lowered(Program program) {
        Walk walk = advised(program, "activeThreat=direct");
        walk.answer("sign-level", "followsAdvice=no", "signedLevel=low");
        assertThat(walk.waiting()).contains("approve-level").doesNotContain("make-safety-plan");
        assertThat(walk.fact(SOP, "riskLevel")).as("until it is approved").isEqualTo("high");
        walk.answer("approve-level", "levelApproval=return")
                .answer("sign-level", "followsAdvice=no", "signedLevel=medium")
                .answer("approve-level");
        assertThat(walk.fact(ASSESSMENT, "riskLevel")).isEqualTo("medium");
        again(walk, Duration.ofDays(14));
        return walk;
    }

    private static Walk critical(Program program) {
        Walk walk = advised(program, "activeThreat=direct", "placeKnown=yes");
        walk.answer("sign-level");
        Instant by = ((Date) walk.fact(SOP, "approveBy")).toInstant();
        assertThat(Duration.between(Instant.now(), by)).isLessThanOrEqualTo(Duration.ofHours(1));
        walk.answer("approve-level");
        again(walk, Duration.ofHours(24));
        return walk;
    }

    private static Walk discussed(Program program) {
        Walk walk = advised(program, "survivorRating=high");
        walk.answer("sign-level", "ratingDiscussed=yes");
        assertThat(walk.fact(ASSESSMENT, "riskLevel")).isEqualTo("low");
        again(walk, Duration.ofDays(30));
        return walk;
    }

    private static Walk unknown(Program program) {
        Walk walk = advised(program, "placeKnown=unsure").answer("sign-level");
        assertThat(walk.fact(ASSESSMENT, "riskLevel")).isEqualTo("low");
        again(walk, Duration.ofHours(24));
        return walk;
    }
}
