package org.waymark.casework.web;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.CaseQuery;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;

/** What a program asks of the list of cases, as it stands in the address; what is not understood is refused by name. */
record Listing(CaseQuery query) {

    private static final int MOST = 200;
    private static final Set<String> STATES = Set.of("open", "closed");

    /** Empty if what was searched for is no case code: then there is nothing to list, whatever it was. */
    static Optional<Listing> of(@Nullable String state, @Nullable String q, @Nullable String cursor, int limit) {
        if (state != null && !STATES.contains(state)) {
            throw FieldsAtFault.of("state", "casework.fault.state");
        }
        CaseQuery.Place after = cursor == null
                ? null
                : CaseQuery.Place.of(cursor).orElseThrow(() -> FieldsAtFault.of("cursor", "casework.fault.cursor"));
        int most = limit(limit);
        if (q == null || q.isBlank()) {
            return Optional.of(new Listing(new CaseQuery(state, null, after, most)));
        }
        return CaseCode.typed(q).map(code -> new Listing(new CaseQuery(state, code, after, most)));
    }

    static int limit(int limit) {
        if (limit < 1 || limit > MOST) {
            throw FieldsAtFault.of("limit", "casework.fault.limit");
        }
        return limit;
    }

    /** A cursor that is the number of a fact; the first page has none. */
    static long number(@Nullable String cursor) {
        try {
            return cursor == null ? 0 : Long.parseLong(cursor);
        } catch (NumberFormatException malformed) {
            throw FieldsAtFault.of("cursor", "casework.fault.cursor");
        }
    }
}
