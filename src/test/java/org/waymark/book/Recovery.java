package org.waymark.book;

/** Passages of SOP-07 that its stories have in common. */
final class Recovery {

    static final String SOP = "recovery-reflection";
    private static final String TALKS = "recovery-talks";

    private Recovery() {}

    static Walk granted(Program program) {
        return Walk.begin(program, SOP, "subjectChild=false").answer("grant-period");
    }

    /** Everything around her is seen to before the period is over. */
    static Walk supported(Walk walk) {
        return walk.answer("ask-about-hold", "consentP4=granted", "givenBy=self")
                .answer("confirm-non-removal", "nonRemoval=confirmed")
                .answer("give-legal-advice")
                .answer("offer-stabilisation", "sessionOutcome=held")
                .answer("offer-stabilisation", "sessionOutcome=no-more");
    }

    static Walk talked(Walk walk, String early) {
        return walk.timePasses(TALKS, "talk-due").answer("explain-options", "earlyEnd=" + early);
    }

    static Walk reviewed(Walk walk, String longer, String early) {
        return walk.timePasses(TALKS, "two-thirds")
                .answer("review-recovery", "periodLonger=" + longer, "earlyEnd=" + early);
    }

    /** To the question what she has decided. */
    static Walk over(Program program) {
        Walk walk = talked(talked(supported(granted(program)), "no"), "no");
        return reviewed(walk, "none", "no").timePasses(SOP, "period-over");
    }
}
