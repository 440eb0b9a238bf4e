package org.waymark.casework.rights;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.rights.Erasure.Done;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;

/** What of a case is erased, frozen or kept by law, as those see it who work on the case. */
@Component
public class CaseRights {

    private final Erasure erasure;
    private final LegalHolds holds;
    private final Restrictions restrictions;
    private final RequestRows requests;
    private final CaseDoor door;
    private final Ledger ledger;

    CaseRights(
            Erasure erasure,
            LegalHolds holds,
            Restrictions restrictions,
            RequestRows requests,
            CaseDoor door,
            Ledger ledger) {
        this.erasure = erasure;
        this.holds = holds;
        this.restrictions = restrictions;
        this.requests = requests;
        this.door = door;
        this.ledger = ledger;
    }

    /** How it stands; the caller has admitted the viewer. */
    public Standing of(CaseFile file) {
        CaseCode code = file.code();
        return new Standing(erasure.of(code), holds.on(code), restrictions.frozen(code), requests.of(code));
    }

    /** Ends the restriction of a case. @throws org.waymark.shared.NotFound if there is no such case for this viewer */
    @Transactional
    public void lift(Viewer viewer, UUID request) {
        CaseCode code = requests.find(request)
                .orElseThrow(org.waymark.shared.NotFound::new)
                .caseCode();
        ledger.lock(code);
        door.admitProtection(viewer, code.value());
        restrictions.lift(code, viewer.id());
    }

    /** @param requests hers, newest first */
    public record Standing(List<Done> erased, List<LegalHold> holds, boolean frozen, List<RightsRequest> requests) {

        /** Whether the whole case was erased. */
        public boolean gone() {
            return erased.stream().anyMatch(Done::whole);
        }

        /** The refused corrections: what she disputes. */
        public List<RightsRequest> disputes() {
            return requests.stream()
                    .filter(one -> one.kind() == RightsRequest.Kind.CORRECT
                            && one.decision() == RightsRequest.Decision.REFUSED)
                    .toList();
        }
    }
}
