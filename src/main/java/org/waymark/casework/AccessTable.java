package org.waymark.casework;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;

/** Which duty may read which block of a record, as {@code access.dmn} of an edition says; what it does not name, nobody may. */
@Component
public class AccessTable {

    private static final String DECISION = "access";
    /** Whatever a table says, no emergency opens these: session notes, legal advice, investigation (domain section 4). */
    private static final Set<String> NEVER_IN_AN_EMERGENCY = Set.of("B6", "B9", "B10");

    private final Book book;
    /** An edition never changes, so an answer holds for good; there are some twenty blocks and thirty duties. */
    private final Map<Cell, Rule> known = new ConcurrentHashMap<>();

    AccessTable(Book book) {
        this.book = book;
    }

    /** Whether one of these duties may read the block, whatever the survivor has agreed to. */
    public boolean readable(Edition edition, String block, Set<DutyKey> duties) {
        return rules(edition, block, duties).anyMatch(rule -> rule.read() && rule.consent() == null);
    }

    /** Whether one of these duties may read the block. @param agreed whether she agreed to a purpose, or the law stands for it */
    boolean readable(Edition edition, String block, Set<DutyKey> duties, java.util.function.Predicate<Purpose> agreed) {
        return rules(edition, block, duties)
                .anyMatch(rule -> rule.read() && (rule.consent() == null || agreed.test(rule.consent())));
    }

    /** Whether an emergency opens the block to one of these duties. */
    public boolean inAnEmergency(Edition edition, String block, Set<DutyKey> duties) {
        return !NEVER_IN_AN_EMERGENCY.contains(block)
                && rules(edition, block, duties).anyMatch(Rule::emergency);
    }

    private Stream<Rule> rules(Edition edition, String block, Set<DutyKey> duties) {
        return duties.stream().map(duty -> known.computeIfAbsent(new Cell(edition, block, duty), this::decide));
    }

    private Rule decide(Cell cell) {
        var inputs = RoutingFacts.none()
                .with("block", cell.block())
                .with("duty", cell.duty().value());
        return book.decide(cell.edition(), DECISION, inputs).stream()
                .findFirst()
                .map(Rule::of)
                .orElse(Rule.CLOSED);
    }

    private record Cell(Edition edition, String block, DutyKey duty) {}

    /** What the table says of one block and one duty. @param consent the purpose that must have been agreed to, null if none */
    private record Rule(
            boolean read, boolean emergency, @Nullable Purpose consent) {

        static final Rule CLOSED = new Rule(false, false, null);

        static Rule of(Map<String, String> row) {
            return new Rule(
                    Boolean.parseBoolean(row.get("read")),
                    Boolean.parseBoolean(row.get("emergency")),
                    Optional.ofNullable(row.get("consent"))
                            .filter(purpose -> !purpose.isEmpty())
                            .map(Purpose::valueOf)
                            .orElse(null));
        }
    }
}
