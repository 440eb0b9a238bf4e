package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.ledger.FactKind;

/** SOP-06, row 10: the care plan, its reviews, and the step into adult life. */
final class ChildAfterCareStories implements SopStories {

    private static final String SOP = "child-after-care";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("the plan is changed once, then the home holds", ChildAfterCareStories::holds),
                new Story("at 18 each consent is asked anew", ChildAfterCareStories::grownUp));
    }

    private static Walk holds(Program program) {
        Walk walk = planned(program);
        reviewed(walk, "go-on");
        reviewed(walk, "change").answer("change-care-plan");
        reviewed(walk, "settled");
        assertThat(walk.milestones()).contains("settled");
        assertThat(walk.runs().all(SOP)).as("nothing waits for a birthday").isEmpty();
        return walk;
    }

    private static Walk grownUp(Program program) {
        Walk walk = planned(program).timePasses(SOP, "transition-due").answer("plan-transition");
        walk.timePasses(SOP, "adulthood").answer("ask-consents-at-eighteen", "consentP12=refused");
        assertThat(walk.milestones()).contains("grown-up");
        assertThat(walk.runs().all(SOP)).isEmpty();
        assertThat(walk.told(FactKind.CONSENT_EXPIRED))
                .as("what was agreed to before the day")
                .isNotEmpty();
        return walk;
    }

    private static Walk planned(Program program) {
        return Walk.begin(program, SOP, "ageBand=15-17", "childOutcome=foster")
                .answer("write-care-plan", "transitionOn=2027-02-01");
    }

    private static Walk reviewed(Walk walk, String next) {
        return walk.timePasses(SOP, "care-review-due").answer("review-care", "careNext=" + next);
    }
}
