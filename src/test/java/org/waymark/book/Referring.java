package org.waymark.book;

import java.util.List;
import org.waymark.shared.CaseCode;

/** Passages of SOP-10 that many stories have in common. */
final class Referring {

    private Referring() {}

    /** The referral that was opened for one service is prepared. @param consent what she says to it */
    static Walk chosen(Walk walk, String openedFor, String service, String consent) {
        return walk.answerFor(
                openedFor,
                "choose-service",
                "service=" + service,
                "consentP2=" + consent,
                "legalTrigger=none",
                "imminentDanger=no");
    }

    /** One more referral, beside those that her case has opened. */
    static Walk also(Walk walk, String service) {
        return walk.also("interagency-referral", "service=" + service, "ageBand=18-plus", "subjectChild=false");
    }

    static Walk offered(Walk walk, String service) {
        return chosen(walk, service, service, "granted");
    }

    /** She says no to the one service that is being prepared. */
    static Walk declines(Walk walk) {
        return walk.answer("choose-service", "service=legal-aid", "consentP2=refused");
    }

    static Walk accepted(Walk walk, String service) {
        return walk.answerFor(service, "answer-referral", "answer=accept").answerFor(service, "name-worker");
    }

    static Walk declined(Walk walk, String service, String reason) {
        return walk.answerFor(service, "answer-referral", "answer=decline", "declineReason=" + reason);
    }

    /** The service has begun; if it is health, she is looked after as far as she wants. */
    static Walk begun(Walk walk, String service) {
        walk.answerFor(service, "record-start", "attendance=started");
        return service.equals("health") ? Healing.refused(walk) : walk;
    }

    static Walk completed(Walk walk, String service) {
        return begun(walk, service)
                .answerFor(service, "record-outcome", "serviceOutcome=completed")
                .answerFor(service, "survivor-feedback");
    }

    /** The agency that has the referral now. */
    static Object receiver(Walk walk, String service) {
        return walk.runs().fact(walk.runs().referral(service), "receiver");
    }

    /** Where the referrals of a case stand in the register. */
    static List<String> states(Program program, CaseCode code) {
        return program.jdbc()
                .sql("select state from referral where case_code = ?")
                .param(code.value())
                .query(String.class)
                .list();
    }
}
