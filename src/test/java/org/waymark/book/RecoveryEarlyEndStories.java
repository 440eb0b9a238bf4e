package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-07, row 7: in doubt the period goes on. */
final class RecoveryEarlyEndStories implements SopStories {

    private static final String SOP = "recovery-early-end";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("without a ground it goes on", program -> goesOn(weighed(program, "none"))),
                new Story(
                        "a night later she wants it to go on",
                        program ->
                                goesOn(weighed(program, "she-asks").answer("confirm-early-wish", "earlyWish=goes-on"))),
                new Story(
                        "a night later she still wants it to end",
                        program -> ends(weighed(program, "she-asks").answer("confirm-early-wish", "earlyWish=ends"))),
                new Story(
                        "data protection does not find the ground",
                        program ->
                                goesOn(weighed(program, "public-order").answer("review-early-end-dpo", "earlyDpo=no"))),
                new Story(
                        "the coordinator does not find it",
                        program -> goesOn(weighed(program, "wrongly-claimed")
                                .answer("review-early-end-dpo", "earlyDpo=yes")
                                .answer("review-early-end-coordinator", "earlyCoordinator=no"))),
                new Story(
                        "both find it, and she is told why and how to contest it",
                        program -> ends(weighed(program, "wrongly-claimed")
                                .answer("review-early-end-dpo", "earlyDpo=yes")
                                .answer("review-early-end-coordinator", "earlyCoordinator=yes")
                                .answer("tell-early-end"))));
    }

    private static Walk weighed(Program program, String ground) {
        return Walk.begin(program, SOP).answer("weigh-early-end", "earlyGround=" + ground);
    }

    private static Walk goesOn(Walk walk) {
        assertThat(walk.milestones()).contains("goes-on").doesNotContain("ends-early");
        return walk;
    }

    private static Walk ends(Walk walk) {
        assertThat(walk.milestones()).contains("ends-early").doesNotContain("goes-on");
        return walk;
    }
}
