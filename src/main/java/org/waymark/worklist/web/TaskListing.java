package org.waymark.worklist.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.SopKey;
import org.waymark.worklist.Cursor;
import org.waymark.worklist.InboxQuery;

/** What a program asks of the list of tasks, as it stands in the address; what is not understood is refused by name. */
record TaskListing(
        String scope,
        @Nullable String caseCode,
        @Nullable String procedure,
        boolean overdue,
        String sort,
        @Nullable String cursor,
        int limit) {

    private static final int MOST = 200;

    InboxQuery query() {
        if (limit < 1 || limit > MOST) {
            throw FieldsAtFault.of("limit", "worklist.fault.limit");
        }
        return new InboxQuery(
                one(InboxQuery.Scope.values(), scope, "scope"),
                read("case", caseCode, CaseCode::new),
                read("procedure", procedure, SopKey::new),
                overdue,
                null,
                one(InboxQuery.Sort.values(), sort, "sort"),
                read("cursor", cursor, text -> Cursor.parse(text).orElseThrow(IllegalArgumentException::new)),
                limit);
    }

    private static <E extends Enum<E>> E one(E[] values, String text, String parameter) {
        return Arrays.stream(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> FieldsAtFault.of(parameter, "worklist.fault." + parameter));
    }

    private static <T> @Nullable T read(String parameter, @Nullable String text, Function<String, T> reader) {
        try {
            return text == null || text.isEmpty() ? null : reader.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw FieldsAtFault.of(parameter, "worklist.fault." + parameter);
        }
    }
}
