package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-07, rows 3 and 5: two talks, a review, and never a shorter period by itself. */
final class RecoveryTalksStories implements SopStories {

    private static final String SOP = "recovery-talks";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("two talks, a review, and the period is made longer", RecoveryTalksStories::longer),
                new Story("asked at each, an early end comes about at none", RecoveryTalksStories::neverEarly),
                new Story("she asks for the end at the review", RecoveryTalksStories::early));
    }

    private static Walk longer(Program program) {
        Walk walk = Recovery.talked(Recovery.supported(Recovery.granted(program)), "no");
        assertThat(walk.waiting())
                .as("her claims wait for no decision about the police")
                .contains("explain-claims")
                .doesNotContain("explain-options");
        Object first = walk.fact(SOP, "recoveryEndsAt");
        Recovery.reviewed(Recovery.talked(walk, "no"), "longer", "no");
        assertThat(walk.fact(SOP, "recoveryEndsAt")).isNotEqualTo(first);
        assertThat(walk.waiting()).as("the service learns the new last day too").contains("confirm-non-removal");
        walk.answer("confirm-non-removal");
        assertThat(walk.milestones()).contains("reviewed");
        return walk;
    }

    private static Walk neverEarly(Program program) {
        Walk walk = Recovery.supported(Recovery.granted(program));
        notNow(Recovery.talked(walk, "ground"));
        notNow(Recovery.talked(walk, "ground"));
        notNow(Recovery.reviewed(walk, "none", "ground"));
        assertThat(walk.milestones()).contains("reviewed");
        return walk;
    }

    private static void notNow(Walk walk) {
        walk.answer("weigh-early-end", "earlyGround=none");
    }

    private static Walk early(Program program) {
        Walk walk = Recovery.talked(Recovery.talked(Recovery.granted(program), "no"), "no");
        Recovery.reviewed(walk, "none", "she-asks")
                .answer("weigh-early-end", "earlyGround=she-asks")
                .answer("confirm-early-wish", "earlyWish=ends");
        assertThat(walk.milestones()).contains("talks-over", "ended-early");
        return walk;
    }
}
