package org.waymark.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.waymark.casework.Cases.Happened;
import org.waymark.casework.Guests.Guest;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.Ledger;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.OfficerId;

/** Tells those who work on a case what was done in it: the deeds, not the inner steps of the engine, and not who looked. */
@Component
class CaseHistory {

    private static final Set<FactKind> DEEDS = EnumSet.of(
            FactKind.CASE_OPENED,
            FactKind.CASE_ENDED,
            FactKind.RECORD_WRITTEN,
            FactKind.CASE_ERASED,
            FactKind.PART_ERASED,
            FactKind.LEGAL_HOLD_PLACED,
            FactKind.LEGAL_HOLD_LIFTED,
            FactKind.PROCESSING_RESTRICTED,
            FactKind.RESTRICTION_LIFTED,
            FactKind.RIGHTS_REQUEST_LOGGED,
            FactKind.RIGHTS_REQUEST_DECIDED,
            FactKind.ACCESS_COPY_MADE,
            FactKind.KEYS_BURNT,
            FactKind.KEYS_DESTROYED_AGAIN,
            FactKind.CARE_TEAM_JOINED,
            FactKind.CONSENT_GRANTED,
            FactKind.CONSENT_REFUSED,
            FactKind.CONSENT_UNDECIDED,
            FactKind.CONSENT_WITHDRAWN,
            FactKind.CONSENT_RENEWAL_DUE,
            FactKind.CONSENT_EXPIRED,
            FactKind.ANONYMOUS_NOTICE_SENT,
            FactKind.DATA_DISCLOSED,
            FactKind.LEGAL_BASIS_RECORDED,
            FactKind.LEGAL_BASIS_OBJECTED,
            FactKind.SURVIVOR_TOLD,
            FactKind.COURT_ORDER_ASKED,
            FactKind.COURT_ORDER_REFUSED,
            FactKind.REFERRAL_OFFERED,
            FactKind.REFERRAL_ACCEPTED,
            FactKind.REFERRAL_DECLINED,
            FactKind.REFERRAL_STARTED,
            FactKind.REFERRAL_COMPLETED,
            FactKind.REFERRAL_RETURNED,
            FactKind.REFERRAL_EXPIRED,
            FactKind.REFERRAL_REVOKED,
            FactKind.REFERRAL_SURVIVOR_DECLINED,
            FactKind.ATTACHMENT_ADDED,
            FactKind.ATTACHMENT_REMOVED,
            FactKind.TASK_CREATED,
            FactKind.TASK_CLAIMED,
            FactKind.TASK_RELEASED,
            FactKind.TASK_COMPLETED,
            FactKind.TASK_CANCELLED,
            FactKind.TASK_ESCALATED,
            FactKind.PROCEDURE_STARTED,
            FactKind.PROCEDURE_ENDED,
            FactKind.CARE_TEAM_ADMITTED,
            FactKind.CARE_TEAM_DISMISSED,
            FactKind.LEAD_APPOINTED,
            FactKind.LEAD_GONE,
            FactKind.WORK_HANDED_OVER,
            FactKind.EVENT_REPORTED,
            FactKind.FLAG_RAISED,
            FactKind.FLAG_LOWERED,
            FactKind.RISK_LEVEL_SET,
            FactKind.CASES_MERGED,
            FactKind.CASE_REOPENED,
            FactKind.RECORD_CORRECTED,
            FactKind.EMERGENCY_ACCESS_OPENED,
            FactKind.EMERGENCY_ACCESS_ENDED);
    private static final int AT_ONCE = 500;
    private static final String REGISTER = "B13";
    private static final String RISK = "B4";
    private static final String PLAN = "B12";
    /** Which details of a deed name an officer. */
    private static final List<String> ABOUT = List.of("member", "to", "from", "released-from");

    private final Facts facts;
    private final AccessTable access;
    private final Guests guests;
    private final Newcomers newcomers;
    private final Whereabouts whereabouts;
    private final Directory directory;
    private final CaseDoor door;
    private final Ledger ledger;

    CaseHistory(
            Facts facts,
            AccessTable access,
            Guests guests,
            Newcomers newcomers,
            Whereabouts whereabouts,
            Directory directory,
            CaseDoor door,
            Ledger ledger) {
        this.facts = facts;
        this.access = access;
        this.guests = guests;
        this.newcomers = newcomers;
        this.whereabouts = whereabouts;
        this.directory = directory;
        this.door = door;
        this.ledger = ledger;
    }

    Happened of(Viewer viewer, CaseFile file, long after, int limit) {
        ledger.append(door.reading(viewer, file.code()).detail("what", "timeline"));
        Predicate<Fact> told = told(viewer, file);
        Instant since = newcomers.since(viewer, file.code()).orElse(Instant.MIN);
        List<RecordedFact> found = new ArrayList<>();
        long last = after;
        List<RecordedFact> batch;
        do {
            batch = facts.find(FactQuery.ofCase(file.code()), last, AT_ONCE);
            batch.stream()
                    .filter(one -> !one.at().isBefore(since) && told.test(one.fact()))
                    .forEach(found::add);
            last = batch.isEmpty() ? last : batch.get(batch.size() - 1).id();
        } while (batch.size() == AT_ONCE && found.size() <= limit);
        boolean more = found.size() > limit;
        List<RecordedFact> page = more ? found.subList(0, limit) : found;
        return new Happened(
                file,
                page.stream().map(named(viewer, file)).toList(),
                more ? page.get(page.size() - 1).id() : null);
    }

    /** A guest learns who acts from its own agency and from who referred to it; that others act on the case is not theirs. */
    private UnaryOperator<RecordedFact> named(Viewer viewer, CaseFile file) {
        Optional<Guest> guest = guests.find(viewer, file.code());
        Predicate<OfficerId> strange =
                of(agency -> !guest.map(one -> one.knows(agency)).orElse(true));
        return one -> one.fact().officer() != null && strange.test(one.fact().officer())
                ? new RecordedFact(one.id(), one.index(), one.at(), one.fact().by(null))
                : one;
    }

    /** Whether an officer is, or was, of such an agency; each is looked up once. */
    private Predicate<OfficerId> of(Predicate<AgencyKey> such) {
        var known = new HashMap<OfficerId, Boolean>();
        return who -> known.computeIfAbsent(
                who, any -> directory.agencyOf(any).filter(such).isPresent());
    }

    /** What the survivor agreed to is for the readers of the register; guests hear of their own part alone. */
    private Predicate<Fact> told(Viewer viewer, CaseFile file) {
        boolean consents = access.readable(file.edition(), REGISTER, viewer.duties());
        boolean risk = access.readable(file.edition(), RISK, viewer.duties());
        boolean plan = access.readable(file.edition(), PLAN, viewer.duties());
        Predicate<Fact> byOrOf = byOrOf(whereabouts.keptFrom(viewer, file));
        Predicate<Fact> deed = fact -> DEEDS.contains(fact.kind())
                && (plan || !ofAReferral(fact) || concerns(fact, viewer.agency()))
                && !byOrOf.test(fact)
                && (risk || fact.kind() != FactKind.RISK_LEVEL_SET)
                && (consents || !fact.kind().key().startsWith("consent-"));
        return guests.find(viewer, file.code())
                .map(guest ->
                        deed.and(fact -> guest.runs().contains(fact.details().getOrDefault("run", ""))
                                || fact.officer() != null && guest.colleagues().contains(fact.officer())))
                .orElse(deed);
    }

    /** The deeds of agencies that are kept from the viewer, and what was done about their officers. */
    private Predicate<Fact> byOrOf(Set<AgencyKey> kept) {
        Predicate<OfficerId> theirs = of(kept::contains);
        return fact -> !kept.isEmpty()
                && (fact.officer() != null && theirs.test(fact.officer())
                        || ABOUT.stream()
                                .flatMap(detail ->
                                        Optional.ofNullable(fact.details().get(detail)).stream())
                                .anyMatch(who -> theirs.test(new OfficerId(who))));
    }

    /** Where she was referred to is told as the page tells it: to the readers of the plan, and to who sent and received her. */
    private static boolean ofAReferral(Fact fact) {
        return fact.details().containsKey("run") && fact.details().containsKey("sender");
    }

    private static boolean concerns(Fact fact, AgencyKey agency) {
        return agency.value().equals(fact.details().get("sender"))
                || agency.value().equals(fact.details().get("receiver"));
    }
}
