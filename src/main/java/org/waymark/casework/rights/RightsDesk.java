package org.waymark.casework.rights;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.rights.RightsRequest.Decision;
import org.waymark.casework.rights.RightsRequest.Kind;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.engine.Engine;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.ClockKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.NotFound;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.SectorKey;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Where a survivor's requests about her own data are written down and decided (SOP-13). */
@Component
public class RightsDesk {

    private static final ClockKey ANSWERED = new ClockKey("C31-answered");
    private static final String ASKED = "msg.rights.request";
    private static final DutyKey PROTECTION = new DutyKey("gov-dpo");
    private static final int RECENT = 50;

    private final RequestRows rows;
    private final RightsOutcome outcome;
    private final CaseDoor door;
    private final Vault vault;
    private final Engine engine;
    private final Book book;
    private final Ledger ledger;
    private final Clock clock;

    RightsDesk(
            RequestRows rows,
            RightsOutcome outcome,
            CaseDoor door,
            Vault vault,
            Engine engine,
            Book book,
            Ledger ledger,
            Clock clock) {
        this.rows = rows;
        this.outcome = outcome;
        this.door = door;
        this.vault = vault;
        this.engine = engine;
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Writes a request down for her, and tells the procedure of her case.
     *
     * @param typed the case, as it was typed
     * @param words hers; sealed
     * @throws NotFound if there is no such case for this viewer
     */
    @Transactional
    public UUID log(Viewer viewer, String typed, Kind kind, Scope scope, String verified, String words) {
        CaseCode code = CaseCode.typed(typed).orElseThrow(NotFound::new);
        ledger.lock(code);
        CaseFile file = door.admit(viewer, code);
        Instant now = clock.instant();
        Edition edition = book.current().orElse(file.edition());
        UUID id = UUID.randomUUID();
        Instant due = book.clock(edition, ANSWERED, null).due(now);
        rows.add(
                new RightsRequest(id, code, kind, scope, verified, viewer.id(), now, due, null, null, null, null),
                safe(code, id).seal("words", words));
        ledger.append(fact(FactKind.RIGHTS_REQUEST_LOGGED, viewer.id(), code, id, kind)
                .in(viewer.sector())
                .detail("scope", scope.text()));
        rows.spine(code).ifPresent(run -> engine.tell(run, ASKED, facts(id, kind)));
        return id;
    }

    private static RoutingFacts facts(UUID id, Kind kind) {
        return RoutingFacts.none()
                .with("requestKind", "rights")
                .with("requestType", kind.key())
                .with("request", id.toString());
    }

    /**
     * Decides a request at the desk of data protection, and does what was decided.
     *
     * @param scope what of it is granted
     * @param reasons for her, in words she can read; sealed
     * @throws NotFound if there is no such request for this viewer, or it is decided
     */
    @Transactional
    public RightsRequest decide(Viewer viewer, UUID id, Decision decision, Scope scope, String reasons) {
        RightsRequest request = rows.find(id).orElseThrow(NotFound::new);
        ledger.lock(request.caseCode());
        door.admitProtection(viewer, request.caseCode().value());
        return rows.find(id)
                .filter(RightsRequest::open)
                .map(open -> decided(open, decision, scope, reasons, viewer.id(), viewer.sector()))
                .orElseThrow(NotFound::new);
    }

    /** Decides the oldest undecided request of a kind, as a step of its procedure has it; empty if there is none. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<RightsRequest> decideInTheProcedure(
            CaseCode code, Kind kind, Decision decision, @Nullable Scope scope, @Nullable OfficerId by) {
        return rows.of(code).stream()
                .filter(request -> request.open() && request.kind() == kind)
                .reduce((newer, older) -> older)
                .map(request -> decided(request, decision, scope == null ? request.scope() : scope, "", by, null));
    }

    private RightsRequest decided(
            RightsRequest request,
            Decision decision,
            Scope scope,
            String reasons,
            @Nullable OfficerId by,
            @Nullable SectorKey sector) {
        // Sealed first: an erasure that follows takes the reasons along with everything else.
        byte[] kept = reasons.isBlank()
                ? null
                : safe(request.caseCode(), request.id()).seal("reasons", reasons);
        RightsOutcome.Result result = outcome.of(request, decision, scope, by);
        var after = new RightsRequest(
                request.id(),
                request.caseCode(),
                request.kind(),
                scope,
                request.verified(),
                request.loggedBy(),
                request.logged(),
                request.due(),
                result.decision(),
                result.code(),
                by,
                clock.instant());
        rows.decide(after, kept);
        ledger.append(fact(FactKind.RIGHTS_REQUEST_DECIDED, by, request.caseCode(), request.id(), request.kind())
                .in(sector)
                .detail("decision", result.decision().key())
                .detail("scope", scope.text())
                .detail("outcome", result.code()));
        return after;
    }

    /** The requests of a case that the viewer may know, newest first. @param typed as it was typed */
    public List<RightsRequest> of(Viewer viewer, String typed) {
        return rows.of(door.admit(viewer, typed).code());
    }

    /** The undecided requests of all cases, most pressing first. @throws NotFound if this is not the viewer's duty */
    public List<RightsRequest> open(Viewer viewer) {
        return theirs(viewer, rows.open());
    }

    /** Those decided last, newest first. @throws NotFound if this is not the viewer's duty */
    public List<RightsRequest> decided(Viewer viewer) {
        return theirs(viewer, rows.decided(RECENT));
    }

    private List<RightsRequest> theirs(Viewer viewer, List<RightsRequest> requests) {
        if (!viewer.duties().contains(PROTECTION)) {
            throw new NotFound();
        }
        return requests.stream()
                .filter(request -> door.admitsProtection(viewer, request.caseCode()))
                .toList();
    }

    /** One request with what was said, for who decides it. @throws NotFound if there is none for this viewer */
    @Transactional
    public Said read(Viewer viewer, UUID id) {
        RightsRequest request = rows.find(id).orElseThrow(NotFound::new);
        CaseFile file = door.admitProtection(viewer, request.caseCode().value());
        ledger.append(Fact.of(FactKind.CASE_READ)
                .by(viewer.id())
                .on(request.caseCode())
                .in(viewer.sector())
                .detail("agency", viewer.agency().value())
                .detail("what", "rights-request"));
        CaseSafe safe = safe(request.caseCode(), id);
        return new Said(
                request,
                file,
                rows.words(id).flatMap(bytes -> opened(safe, "words", bytes)).orElse(null),
                rows.reasons(id)
                        .flatMap(bytes -> opened(safe, "reasons", bytes))
                        .orElse(null));
    }

    private static Optional<String> opened(CaseSafe safe, String place, byte[] bytes) {
        try {
            return Optional.of(safe.unseal(place, bytes));
        } catch (CaseSafe.Erased gone) {
            return Optional.empty();
        }
    }

    private CaseSafe safe(CaseCode code, UUID id) {
        return vault.safe(code).orElseThrow(NotFound::new).part("rights/" + id);
    }

    private static Fact fact(FactKind kind, @Nullable OfficerId by, CaseCode code, UUID id, Kind right) {
        return Fact.of(kind).by(by).on(code).detail("request", id.toString()).detail("right", right.key());
    }

    /** A request and what was said to it. @param words null if they were erased @param reasons null if there are none */
    public record Said(
            RightsRequest request,
            CaseFile file,
            @Nullable String words,
            @Nullable String reasons) {}
}
