package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

/** SOP-04, row 4c: a crisis is answered at once, and planned for the same day. */
final class CrisisSupportStories implements SopStories {

    @Override
    public String sop() {
        return "crisis-support";
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(new Story("somebody is with her within the hour", CrisisSupportStories::supported));
    }

    /** It is not certain that she is in a crisis: that counts as one. */
    static Walk met(Walk walk) {
        return walk.answer("triage", "decisionAbility=able", "mindCrisis=unsure");
    }

    static Walk planned(Walk walk) {
        return walk.answer("support-in-crisis").answer("plan-crisis", "crisisPlan=yes");
    }

    private static Walk supported(Program program) {
        Walk walk = met(Healing.due(program));
        assertThat(walk.timeFor("support-in-crisis")).isEqualTo(Duration.ofHours(1));
        walk.answer("support-in-crisis");
        assertThat(walk.timeFor("plan-crisis")).isLessThan(Duration.ofDays(1));
        return walk.answer("plan-crisis", "crisisPlan=yes");
    }
}
