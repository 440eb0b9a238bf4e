package org.waymark.casework;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;

/** Which duty may read which block of a record, as {@code access.dmn} of an edition says; what it does not name, nobody may. */
@Component
public class AccessTable {

    private static final String DECISION = "access";

    private final Book book;
    /** An edition never changes, so an answer holds for good; there are some twenty blocks and thirty duties. */
    private final Map<Cell, Boolean> known = new ConcurrentHashMap<>();

    AccessTable(Book book) {
        this.book = book;
    }

    /** Whether one of these duties may read the block. */
    public boolean readable(Edition edition, String block, Set<DutyKey> duties) {
        return duties.stream().anyMatch(duty -> known.computeIfAbsent(new Cell(edition, block, duty), this::decide));
    }

    private boolean decide(Cell cell) {
        var inputs = RoutingFacts.none()
                .with("block", cell.block())
                .with("duty", cell.duty().value());
        return book.decide(cell.edition(), DECISION, inputs).stream()
                .findFirst()
                .map(row -> Boolean.parseBoolean(row.get("read")))
                .orElse(false);
    }

    private record Cell(Edition edition, String block, DutyKey duty) {}
}
