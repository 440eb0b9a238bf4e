package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-07: time to recover, and an informed decision that changes no service. */
final class RecoveryReflectionStories implements SopStories {

    @Override
    public String sop() {
        return Recovery.SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she cooperates, and the police may learn who she is", RecoveryReflectionStories::cooperates),
                new Story("she does not cooperate, and nothing is taken from her", RecoveryReflectionStories::refuses),
                new Story("she would, but the police may not learn who she is", RecoveryReflectionStories::unnamed),
                new Story("she needs time to say who may know of her", RecoveryReflectionStories::askedAgain),
                new Story("undecided means fifteen more days, once", RecoveryReflectionStories::undecided),
                new Story("she ends it herself", RecoveryReflectionStories::ended));
    }

    private static Walk cooperates(Program program) {
        Walk walk = Recovery.over(program)
                .answer("decide-cooperation", "cooperation=cooperate", "consentP3=granted", "givenBy=self");
        assertThat(walk.milestones()).contains("cooperate");
        assertThat(walk.taken()).contains(Recovery.SOP + "#tell-yes-to-cooperate");
        return done(walk);
    }

    private static Walk refuses(Program program) {
        Walk walk = Recovery.over(program).answer("decide-cooperation", "cooperation=not-cooperate");
        assertThat(walk.milestones()).contains("not-cooperate").doesNotContain("cooperate");
        return done(walk);
    }

    private static Walk unnamed(Program program) {
        Walk walk = Recovery.over(program).answer("decide-cooperation", "cooperation=cooperate", "consentP3=refused");
        assertThat(walk.milestones())
                .as("willing she is, and nothing says otherwise")
                .contains("willing-unnamed")
                .doesNotContain("cooperate", "not-cooperate");
        return done(walk);
    }

    private static Walk askedAgain(Program program) {
        Walk walk = Recovery.over(program);
        Object first = walk.fact(Recovery.SOP, "recoveryEndsAt");
        walk.answer("decide-cooperation", "cooperation=cooperate", "consentP3=undecided");
        assertThat(walk.fact(Recovery.SOP, "recoveryEndsAt")).isNotEqualTo(first);
        walk.answer("confirm-non-removal", "nonRemoval=not-needed").timePasses(Recovery.SOP, "period-over");
        walk.answer("decide-cooperation", "cooperation=cooperate", "consentP3=granted", "givenBy=self");
        assertThat(walk.milestones()).contains("cooperate").doesNotContain("not-cooperate");
        return done(walk);
    }

    private static Walk undecided(Program program) {
        Walk walk = Recovery.over(program);
        Object first = walk.fact(Recovery.SOP, "recoveryEndsAt");
        walk.answer("decide-cooperation", "cooperation=undecided");
        assertThat(walk.fact(Recovery.SOP, "recoveryEndsAt")).isNotEqualTo(first);
        walk.answer("confirm-non-removal", "nonRemoval=not-needed").timePasses(Recovery.SOP, "period-over");
        walk.answer("decide-cooperation", "cooperation=undecided");
        assertThat(walk.milestones()).contains("extended");
        return done(walk);
    }

    private static Walk ended(Program program) {
        Walk walk = Recovery.talked(Recovery.granted(program), "she-asks");
        walk.answer("weigh-early-end", "earlyGround=she-asks").answer("confirm-early-wish", "earlyWish=ends");
        assertThat(walk.milestones()).contains("ended-early");
        return done(walk);
    }

    private static Walk done(Walk walk) {
        assertThat(walk.runs().all(Recovery.SOP)).isEmpty();
        assertThat(walk.runs().all("recovery-support")).isEmpty();
        return walk;
    }
}
