package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.shared.RoutingFacts;

/** SOP-00: the way of a case from the report to its end, and what may happen to it at any time. */
final class SpineStories implements SopStories {

    static final String SOP = "survivor-case";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("her time to recover ends in a conclusive decision", SpineStories::recovery),
                new Story("danger at any time is seen to, and the rest goes on", SpineStories::danger));
    }

    private static Walk danger(Program program) {
        Walk walk = Walk.open(program);
        assertThat(walk.tell("msg.danger", RoutingFacts.none())).isTrue();
        assertThat(walk.waiting()).contains("judge-danger", "record-contact");
        ImmediateSafetyStories.twiceSafe(walk.answer("judge-danger", ScreeningStories.NOTHING_MORE), "elsewhere")
                .answer("plan-next-day");
        assertThat(walk.milestones()).endsWith("safety-restored");
        walk.answer("review-emergency");
        assertThat(walk.milestones()).endsWith("emergency-over", "danger-seen-to");
        return walk;
    }

    private static Walk recovery(Program program) {
        Walk walk = Screening.reflected(program)
                .answer("conclude", "conclusion=confirmed")
                .answer("tell-conclusion");
        assertThat(walk.milestones()).endsWith("confirmed", "status-concluded");
        return walk;
    }
}
