package org.waymark.book.scenario;

import org.springframework.context.ApplicationContext;

/** Passages that the scenarios have in common, by the officers whose work they are. */
final class Passages {

    private Passages() {}

    /** An adult who speaks Spanish calls, is in no danger now, and is heard with a vetted interpreter. */
    static HerCase heard(ApplicationContext context, String... interview) {
        HerCase her = safeToTalk(
                        "ngo.north",
                        HerCase.reported(
                                context,
                                "ngo.north",
                                "channel=hotline",
                                "ageBand=18-plus",
                                "firstLanguage=spa",
                                "interpreterNeeded=yes"))
                .by(
                        "police.north",
                        "Explain rights and ask consent",
                        "consentP4=granted",
                        "givenBy=self",
                        "preferredName=Rosa");
        return adult(her).by("police.north", "Hold the screening interview", interview);
    }

    /** She is in no danger now, and there is an interpreter whom nobody knows. */
    static HerCase safeToTalk(String officer, HerCase her) {
        return her.by(officer, "Record the contact", "ageBand=18-plus", "firstLanguage=spa", "interpreterNeeded=yes")
                .by(
                        officer,
                        "Check that it is safe to talk",
                        "dangerNow=no",
                        "careNow=no",
                        "detained=no",
                        "urgency=priority")
                .by("ngo.north", "Book an interpreter", "interpreterLanguage=spa");
    }

    /** Nobody doubts that she is an adult and able to decide. */
    static HerCase adult(HerCase her) {
        return her.by(
                "police.north",
                "Consider age and ability to decide",
                "ageBand=18-plus",
                "ageCertainty=certain",
                "capacity=has",
                "guardian=none",
                "guardianSuspected=no");
    }

    /** Police and social services agree that she may be a victim, and she is told. */
    static HerCase presumed(HerCase her) {
        return her.by("social.north", "Assign the lead case manager", "leadIs=me")
                .by("police.north", "Propose the decision", "proposedStatus=presumed")
                .by("social.north", "Confirm or disagree", "confirmation=agree")
                .by("social.north", "Tell the survivor", "wantsElsewhere=none");
    }

    /** Her danger is looked at with her, and a plan for her safety made. @param said what is not calm */
    static HerCase assessed(HerCase her, String... said) {
        return her.by("social.north", "Gather what is known")
                .by("social.north", "Assess the risk with her", said)
                .by("social.north", "Sign the level")
                .by("social.north", "Make the safety plan");
    }

    /** She wants this service, and says that they may know what they need. */
    static HerCase wants(HerCase her, String service) {
        return her.by(
                "social.north",
                "Choose the service with the survivor",
                "service=" + service,
                "consentP2=granted",
                "packetBlocks=B1,B2",
                "legalTrigger=none",
                "imminentDanger=no");
    }

    /** Whoever is asked takes her on, and it begins. */
    static HerCase begun(HerCase her, String service) {
        return her.by(her.receiverOf(service), "Answer the offer", "answer=accept")
                .by(her.receiverOf(service), "Name the worker and the first appointment")
                .by(her.receiverOf(service), "Record whether it began", "attendance=started");
    }

    /** What began comes to a good end. */
    static HerCase ended(HerCase her, String service) {
        return her.by(her.receiverOf(service), "Record the outcome", "serviceOutcome=completed")
                .by("social.north", "Ask how it went");
    }

    /** She asks for a bed, for herself alone, away from where she was. */
    static HerCase asksForBed(HerCase her) {
        return her.by(
                "social.north",
                "Write the need card",
                "shelterFor=woman",
                "comingAlong=0",
                "shelterTier=high",
                "dangerInArea=yes",
                "shelterLanguage=spa",
                "consentP2=granted",
                "legalTrigger=none",
                "imminentDanger=no");
    }

    /** The house that is asked has a bed; she likes what she hears of it and is brought there. */
    static HerCase housed(HerCase her) {
        String house = her.receiverOf("shelter");
        return her.by(house, "Answer the offer", "answer=accept")
                .by("social.north", "Explain the house and ask her", "houseAgreed=yes")
                .by("ngo.north", "Bring her there")
                .by("social.north", "Hand over who she is, at the door")
                .by(house, "List her belongings")
                .by(house, "Welcome her and look in the first night");
    }

    /** Her time to recover is granted, kept and over: she is asked what she has decided. */
    static HerCase recovered(HerCase her) {
        her.by("police.north", "Grant the period and write the letter")
                .by("immigration", "Confirm that she is not removed", "nonRemoval=confirmed")
                .by("ngo.north", "Advise her, for her alone")
                .by("ngo.north", "Offer a session to steady her", "sessionOutcome=held")
                .by("ngo.north", "Offer a session to steady her", "sessionOutcome=no-more");
        for (int talk = 0; talk < 2; talk++) {
            her.timePasses("recovery-talks", "talk-due")
                    .by("social.north", "Talk about rights and options", "earlyEnd=no");
        }
        return her.timePasses("recovery-talks", "two-thirds")
                .by("social.north", "Look how far she has recovered", "periodLonger=none", "earlyEnd=no")
                .timePasses("recovery-reflection", "period-over");
    }
}
