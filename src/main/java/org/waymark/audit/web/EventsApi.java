package org.waymark.audit.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.audit.LogDesk;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.Slice;

/** The events of the log for programs of auditors, in the order in which they were appended. */
@RestController
@Tag(name = "audit")
class EventsApi {

    private static final int MOST = 200;

    private final LogDesk desk;
    private final Clock clock;
    private final ZoneId zone;

    EventsApi(LogDesk desk, Clock clock, ZoneId zone) {
        this.desk = desk;
        this.clock = clock;
        this.zone = zone;
    }

    @Operation(summary = "Events of the log; index is null until an event is sealed")
    @GetMapping("/api/v1/audit/events")
    Slice<Event> events(
            @RequestParam(name = "case", required = false) @Nullable String caseCode,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            Viewer viewer) {
        FactQuery asked =
                EventFilter.of(caseCode, officer, type, from, to).read(zone).orRefused();
        if (limit < 1 || limit > MOST) {
            throw FieldsAtFault.of("limit", "audit.filter.limit");
        }
        EventCursor at = EventCursor.parse(cursor, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        List<RecordedFact> found = desk.events(viewer, until(asked, at.until()), at.after(), limit + 1);
        List<RecordedFact> given = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? at.after(given.get(limit - 1).id()).toString() : null;
        return new Slice<>(given.stream().map(Event::of).toList(), next);
    }

    private static FactQuery until(FactQuery asked, Instant begun) {
        Instant to = asked.to() == null || asked.to().isAfter(begun) ? begun : asked.to();
        return new FactQuery(asked.caseCode(), asked.officer(), asked.kind(), asked.from(), to);
    }

    /**
     * One event.
     *
     * @param index its place in the sealed log, null until it is sealed
     * @param details what its type adds
     * @param commitments for each recorded field a salted hash of its value
     */
    record Event(
            @Nullable Long index,
            OffsetDateTime at,
            String type,
            @Nullable String officer,
            @JsonProperty("case") @Nullable String caseCode,
            @Nullable String task,
            @Nullable String procedure,
            @Nullable Integer edition,
            @Nullable String sector,
            Map<String, String> details,
            List<Fact.Commitment> commitments) {

        static Event of(RecordedFact recorded) {
            Fact fact = recorded.fact();
            return new Event(
                    recorded.index(),
                    recorded.at().atOffset(ZoneOffset.UTC),
                    fact.kind().key(),
                    text(fact.officer()),
                    text(fact.caseCode()),
                    text(fact.task()),
                    text(fact.procedure()),
                    fact.edition() == null ? null : fact.edition().number(),
                    text(fact.sector()),
                    fact.details(),
                    fact.commitments());
        }

        private static @Nullable String text(@Nullable Object key) {
            return Objects.toString(key, null);
        }
    }
}
