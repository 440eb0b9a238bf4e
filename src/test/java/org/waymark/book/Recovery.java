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
        // Whoever said so at her screening is not asked again.
        if (walk.waiting().contains("ask-about-hold")) {
            walk.answer("ask-about-hold", "consentP4=granted", "givenBy=self");
        }
        return walk.answer("confirm-non-removal", "nonRemoval=confirmed")
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
        return over(Walk.begin(program, SOP, "subjectChild=false"));
    }

    /** As {@link #over(Program)}, for a walk in which the period is to be granted. */
    static Walk over(Walk presumed) {
        Walk walk = talked(talked(supported(presumed.answer("grant-period")), "no"), "no");
        return reviewed(walk, "none", "no").timePasses(SOP, "period-over");
    }
}
