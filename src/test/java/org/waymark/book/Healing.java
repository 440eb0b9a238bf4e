package org.waymark.book;

/** Passages of SOP-04 that many stories have in common. */
final class Healing {

    static final String CARE = "clinical-care";

    private Healing() {}

    /** An adult's health is looked after by the agency of the north, alone. */
    static Walk due(Program program) {
        return Walk.begin(program, "health-response", "receiver=regional-health-north", "subjectChild=false");
    }

    /** She agrees to be examined. @param samples what she says to samples */
    static Walk agreed(Walk walk, String samples) {
        return walk.answer("triage", "lifeThreats=none", "decisionAbility=able")
                .answer("ask-exam-consent", "consentP5=granted", "consentP6=" + samples, "consentP7=undecided");
    }

    /** She says what the windows need. @param when with its time zone */
    static Walk exposed(Walk walk, String when) {
        return walk.answer(
                "note-exposure",
                "lastExposureAt=" + when,
                "contact=vaginal",
                "urgentInjury=no",
                "wound=no",
                "hivKnown=not-positive",
                "pregnancyPossible=yes",
                "hepBImmune=no");
    }

    /** She accepts these of the offers. */
    static Walk accepts(Walk walk, String treatment, String support, String reproductive) {
        return walk.answer(
                "go-through-offers", "careTreatment=" + treatment, "careMental=" + support, "careSrh=" + reproductive);
    }

    /** The shortest way through the health response of a referral: no care now. */
    static Walk refused(Walk walk) {
        return walk.answer("triage", "decisionAbility=able")
                .answer("ask-exam-consent", "consentP5=refused", "consentP6=refused", "consentP7=refused")
                .answer("keep-door-open");
    }
}
