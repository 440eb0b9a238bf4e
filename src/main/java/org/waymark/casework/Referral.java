package org.waymark.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RunId;

/**
 * A request from one agency to others, one after another, to take on a service for a survivor.
 *
 * @param receiver the agency to which it is offered or that has it, null before one is chosen
 * @param questions how often a receiver asked back
 * @param exhausted how often every agency had been asked in vain, so that a person had to look for one
 * @param basis the decision of {@code disclosure.dmn} under which it was offered, null until it is accepted
 * @param answerBy when the offer expires, null unless an answer is due
 */
public record Referral(
        RunId run,
        CaseCode caseCode,
        String service,
        @Nullable String urgency,
        AgencyKey sender,
        @Nullable AgencyKey receiver,
        ReferralState state,
        int questions,
        int exhausted,
        @Nullable String basis,
        @Nullable Instant answerBy,
        Instant openedAt,
        Instant changedAt,
        List<Offer> offers) {

    public Referral {
        offers = List.copyOf(offers);
    }

    /** An offer to one agency. @param outcome null while it stands */
    public record Offer(
            int round,
            AgencyKey agency,
            Instant offeredAt,
            @Nullable ReferralState outcome,
            @Nullable Instant endedAt) {}

    static Referral draft(
            RunId run, CaseCode code, String service, @Nullable String urgency, AgencyKey sender, Instant at) {
        return new Referral(
                run, code, service, urgency, sender, null, ReferralState.DRAFT, 0, 0, null, null, at, at, List.of());
    }

    /** Whether this agency sent it, has it or is asked to take it. */
    boolean concerns(AgencyKey agency) {
        return agency.equals(sender) || agency.equals(receiver);
    }

    /** Whether the agency has been asked as often as every other, so that it is not its turn. */
    boolean asked(AgencyKey agency) {
        return offers.stream().filter(offer -> offer.agency().equals(agency)).count() > exhausted;
    }

    /** Whether an answer about the same service is awaited in another run. */
    boolean offeredBeside(RunId other, String wanted) {
        return state == ReferralState.OFFERED && service.equals(wanted) && !run.equals(other);
    }

    /** What is needed may change when it is chosen anew after a return. */
    Referral forService(String other, @Nullable String otherUrgency) {
        return copy(other, otherUrgency, receiver, state, questions, exhausted, answerBy, changedAt, offers);
    }

    /** Chooses the agency that is asked next; the offer is made when the procedure says so. */
    Referral addressedTo(AgencyKey next, Instant at) {
        requireNext(ReferralState.OFFERED);
        return copy(service, urgency, next, state, questions, exhausted, null, at, offers);
    }

    /** No agency is left that was not asked. */
    Referral exhausted(Instant at) {
        return copy(service, urgency, receiver, state, questions, exhausted + 1, null, at, offers);
    }

    /** Moves on. @throws IllegalTransition if it may not go there from where it stands */
    Referral become(ReferralState next, Instant at) {
        requireNext(next);
        if (next != ReferralState.OFFERED) {
            return copy(service, urgency, receiver, next, questions, exhausted, null, at, endedIfOver(next, at));
        }
        if (receiver == null) {
            throw new IllegalTransition(state, next);
        }
        var more = new ArrayList<>(offers);
        more.add(new Offer(offers.size() + 1, receiver, at, null, null));
        return copy(service, urgency, receiver, next, 0, exhausted, null, at, more);
    }

    /** Remembers under which decision it was offered. */
    Referral under(@Nullable String decision) {
        return new Referral(
                run, caseCode, service, urgency, sender, receiver, state, questions, exhausted, decision, answerBy,
                openedAt, changedAt, offers);
    }

    /** Whether it was offered on a basis in law, whatever the survivor said. */
    boolean byLaw() {
        return basis != null && basis.startsWith("allow-");
    }

    /** The receiver asked back: until the sender has answered, its clock stands. */
    Referral askedBack() {
        return copy(service, urgency, receiver, state, questions + 1, exhausted, null, changedAt, offers);
    }

    /** An answer is due from the receiver. */
    Referral dueAt(@Nullable Instant limit) {
        return copy(service, urgency, receiver, state, questions, exhausted, limit, changedAt, offers);
    }

    private void requireNext(ReferralState next) {
        if (!state.mayBecome(next)) {
            throw new IllegalTransition(state, next);
        }
    }

    private List<Offer> endedIfOver(ReferralState outcome, Instant at) {
        return offers.stream()
                .map(offer -> offer.outcome() == null && outcome.endsOffer()
                        ? new Offer(offer.round(), offer.agency(), offer.offeredAt(), outcome, at)
                        : offer)
                .toList();
    }

    private Referral copy(
            String what,
            @Nullable String how,
            @Nullable AgencyKey to,
            ReferralState next,
            int questioned,
            int inVain,
            @Nullable Instant limit,
            Instant at,
            List<Offer> all) {
        return new Referral(
                run, caseCode, what, how, sender, to, next, questioned, inVain, basis, limit, openedAt, at, all);
    }

    /** Says that a procedure wants of a referral what cannot be: its diagram is wrong. */
    static final class IllegalTransition extends IllegalStateException {
        IllegalTransition(ReferralState from, ReferralState to) {
            super("a referral that is " + from.key() + " cannot become " + to.key());
        }
    }
}
