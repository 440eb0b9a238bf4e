package org.waymark.audit.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.FieldsAtFault.Fault;
import org.waymark.shared.OfficerId;

/** Which events are asked for, as it was typed; a bad filter is named and never repeated. */
record EventFilter(String caseCode, String officer, String type, String from, String to) {

    /** The query, or every filter that is at fault. @param zone in which a day without a time begins */
    record Read(FactQuery query, List<Fault> faults) {

        FactQuery orRefused() {
            if (!faults.isEmpty()) {
                throw new FieldsAtFault(faults);
            }
            return query;
        }
    }

    static EventFilter of(
            @Nullable String caseCode,
            @Nullable String officer,
            @Nullable String type,
            @Nullable String from,
            @Nullable String to) {
        return new EventFilter(tidy(caseCode), tidy(officer), tidy(type), tidy(from), tidy(to));
    }

    Read read(ZoneId zone) {
        List<Fault> faults = new ArrayList<>();
        var query = new FactQuery(
                value(
                        "case",
                        caseCode,
                        text -> CaseCode.typed(text).orElseThrow(IllegalArgumentException::new),
                        faults),
                value("officer", officer, OfficerId::new, faults),
                value("type", type, EventFilter::kind, faults),
                value("from", from, text -> moment(text, zone, 0), faults),
                value("to", to, text -> moment(text, zone, 1), faults));
        return new Read(query, faults);
    }

    private static <T> @Nullable T value(String field, String text, Function<String, T> reading, List<Fault> faults) {
        if (text.isEmpty()) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeException wrong) {
            faults.add(new Fault(field, "audit.filter." + field));
            return null;
        }
    }

    /** Only the name that the log has. */
    private static FactKind kind(String text) {
        FactKind kind = FactKind.of(text);
        if (!kind.key().equals(text)) {
            throw new IllegalArgumentException("no type");
        }
        return kind;
    }

    /** A moment with its offset, or a whole day: as the end, a day is meant with all its hours. */
    private static Instant moment(String text, ZoneId zone, int daysLater) {
        if (!Character.isDigit(text.charAt(0))) {
            // A sign announces a year of more than four digits, which no event has and the database does not know.
            throw new IllegalArgumentException("no year of four digits");
        }
        return text.length() > "2026-11-24".length()
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone).toInstant();
    }

    private static String tidy(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).orElse("");
    }
}
