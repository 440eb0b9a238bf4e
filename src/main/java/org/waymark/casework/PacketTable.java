package org.waymark.casework;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;

/** Which fields a packet to another agency may hold, as {@code packet.dmn} of an edition says; what it does not name, stays. */
@Component
public class PacketTable {

    private static final String DECISION = "packet";

    private final Book book;
    /** An edition never changes, so an answer holds for good; the fields are those of the forms. */
    private final Map<Cell, Boolean> known = new ConcurrentHashMap<>();

    PacketTable(Book book) {
        this.book = book;
    }

    /**
     * Whether the field may leave.
     *
     * @param outcome of {@code disclosure.dmn}
     * @param duty the work for which the recipient needs it
     */
    public boolean leaves(Edition edition, String outcome, Purpose purpose, DutyKey duty, String block, String field) {
        return known.computeIfAbsent(
                new Cell(edition, outcome, purpose.name(), duty.value(), block, field), this::decide);
    }

    private boolean decide(Cell cell) {
        var inputs = RoutingFacts.none()
                .with("disclosure", cell.outcome())
                .with("purpose", cell.purpose())
                .with("duty", cell.duty())
                .with("block", cell.block())
                .with("field", cell.field());
        return rows(cell.edition(), inputs).stream()
                .findFirst()
                .map((Map<String, String> row) -> Boolean.parseBoolean(row.get("leaves")))
                .orElse(false);
    }

    /** Books older than this table are still in force for their cases: they follow the newest one. */
    private List<Map<String, String>> rows(Edition edition, RoutingFacts inputs) {
        try {
            return book.decide(edition, DECISION, inputs);
        } catch (IllegalArgumentException olderThanTheTable) {
            return book.decide(book.current().orElseThrow(), DECISION, inputs);
        }
    }

    private record Cell(Edition edition, String outcome, String purpose, String duty, String block, String field) {}
}
