package org.waymark.book;

/** Passages of SOP-01 that many stories have in common. */
final class Screening {

    static final String SOP = "identification-screening";
    static final String HEARING = "rights-and-interview";
    static final String DECISION = "grounds-decision";
    static final String CONCLUSION = "conclusive-decision";

    private Screening() {}

    /** To the door of the interview: safe, free, without need of an interpreter. */
    static Walk safeToTalk(Program program) {
        return Walk.open(program, "ageBand=18-plus", "interpreterNeeded=no")
                .answer("record-contact", "interpreterNeeded=no", "ageBand=18-plus")
                .answer("check-safety", "dangerNow=no", "careNow=no", "detained=no");
    }

    /** Rights are explained to an adult who is able to decide. @param identification what she says to it */
    static Walk adult(Walk walk, String identification) {
        return age(walk.answer("explain-rights", "consentP4=" + identification), "has");
    }

    /** Her age is considered: an adult for certain. @param capacity whether she is able to decide */
    static Walk age(Walk walk, String capacity) {
        return walk.answer(
                "check-age",
                "ageBand=18-plus",
                "ageCertainty=certain",
                "capacity=" + capacity,
                "guardian=none",
                "guardianSuspected=no");
    }

    /** An adult has been heard; act, means and purpose were seen. */
    static Walk heard(Program program) {
        return adult(safeToTalk(program), "granted")
                .answer(
                        "screen",
                        "deceptiveRecruitment=s-job,m-wages",
                        "exploitativeConditions=s-hours,m-pay",
                        "destinationCoercion=s-documents,s-debt");
    }

    /** As {@link #heard}, presumed a victim, and her time to reflect is over: the conclusive decision is due. */
    static Walk reflected(Program program) {
        Walk walk = decided(heard(program), "presumed");
        return Recovery.over(walk).answer("decide-cooperation", "cooperation=not-cooperate");
    }

    /** Two agree on a status, and she is told. */
    static Walk decided(Walk walk, String status) {
        return walk.answer("propose-grounds", "proposedStatus=" + status)
                .answer("confirm-grounds", "confirmation=agree")
                .answer("tell-survivor");
    }

    /** The shortest way to the two referrals: she refuses to be identified. */
    static Walk servicesDue(Program program) {
        return adult(safeToTalk(program), "refused").answer("give-info-pack");
    }
}
