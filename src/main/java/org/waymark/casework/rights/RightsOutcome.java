package org.waymark.casework.rights;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.rights.RightsRequest.Decision;
import org.waymark.shared.OfficerId;

/** Does what was decided on a request: erases, restricts; a copy and a correction are then for a person to make. */
@Component
class RightsOutcome {

    private static final OfficerId NOBODY = new OfficerId("waymark");

    private final Erasure erasure;
    private final Restrictions restrictions;

    RightsOutcome(Erasure erasure, Restrictions restrictions) {
        this.erasure = erasure;
        this.restrictions = restrictions;
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
        Erasure.Outcome outcome = erasure.withSecondFiles(request.caseCode(), scope, Erasure.Why.REQUEST, by);
        if (outcome.held().isEmpty()) {
            return new Result(decision, outcome.whole() ? "erased" : "erased-partly");
        }
        return outcome.any()
                ? new Result(Decision.PARTIAL, "erased-partly-held")
                : new Result(Decision.REFUSED, "kept-by-law");
    }

    /** @param decision as it came out @param code what came of it */
    record Result(Decision decision, String code) {}
}
