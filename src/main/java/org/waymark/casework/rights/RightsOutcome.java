package org.waymark.casework.rights;

import java.util.ArrayList;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.rights.RightsRequest.Decision;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** Does what was decided on a request: erases, restricts; a copy and a correction are then for a person to make. */
@Component
class RightsOutcome {

    private static final OfficerId NOBODY = new OfficerId("waymark");

    private final Erasure erasure;
    private final Restrictions restrictions;
    private final CaseFiles files;
    private final Ledger ledger;

    RightsOutcome(Erasure erasure, Restrictions restrictions, CaseFiles files, Ledger ledger) {
        this.erasure = erasure;
        this.restrictions = restrictions;
        this.files = files;
        this.ledger = ledger;
    }

    /** In the caller's transaction, under the case's lock. */
    Result of(RightsRequest request, Decision decision, Scope scope, @Nullable OfficerId by) {
        if (decision == Decision.REFUSED) {
            return new Result(decision, "refused");
        }
        return switch (request.kind()) {
            case ERASE -> erased(request, decision, scope, by);
            case RESTRICT -> {
                restrictions.place(request.caseCode(), Optional.ofNullable(by).orElse(NOBODY));
                yield new Result(decision, "restricted");
            }
            case ACCESS, MOVE -> new Result(decision, "copy-due");
            case CORRECT -> new Result(decision, "correction-due");
            case WITHDRAW -> new Result(decision, "withdrawn");
        };
    }

    /** What the law keeps turns a whole yes into a part, or into a no: she is told which. */
    private Result erased(RightsRequest request, Decision decision, Scope scope, @Nullable OfficerId by) {
        Erasure.Outcome outcome = everywhere(request.caseCode(), scope, by);
        if (outcome.held().isEmpty()) {
            return new Result(decision, outcome.whole() ? "erased" : "erased-partly");
        }
        return outcome.any()
                ? new Result(Decision.PARTIAL, "erased-partly-held")
                : new Result(Decision.REFUSED, "kept-by-law");
    }

    /** Of second files of hers that go on in this one too: she knows of one case. */
    private Erasure.Outcome everywhere(CaseCode code, Scope scope, @Nullable OfficerId by) {
        Erasure.Outcome outcome = erasure.erase(code, scope, Erasure.Why.REQUEST, by);
        for (CaseCode second : files.mergedFrom(code)) {
            ledger.lock(second);
            Erasure.Outcome also = erasure.erase(second, scope, Erasure.Why.REQUEST, by);
            var held = new ArrayList<>(outcome.held());
            held.addAll(also.held());
            outcome = new Erasure.Outcome(outcome.any() || also.any(), outcome.whole() && also.whole(), held);
        }
        return outcome;
    }

    /** @param decision as it came out @param code what came of it */
    record Result(Decision decision, String code) {}
}
