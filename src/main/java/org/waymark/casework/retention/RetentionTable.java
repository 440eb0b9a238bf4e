package org.waymark.casework.retention;

import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.Parts;
import org.waymark.engine.Book;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;

/** How long each part of a record is kept, as {@code retention.dmn} of the edition now in force says. */
@Component
class RetentionTable {

    private static final String DECISION = "retention";
    private static final String NONE = "none";

    /** Every part that a rule may name: the blocks, and the free text of each. */
    private static final List<String> PARTS = Stream.of(
                    "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12", "B13", "S2", "intake",
                    "status", "court")
            .flatMap(block -> Parts.ofBlock(block).stream())
            .toList();

    private final Book book;
    /** An edition never changes, so an answer holds for good; each case that ends asks for every part. */
    private final Map<Question, List<Rule>> known = new ConcurrentHashMap<>();

    RetentionTable(Book book) {
        this.book = book;
    }

    /** The rules that erase something by themselves. @param keep how she answered when asked whether it may be kept (P15) */
    List<Rule> rules(boolean child, String keep) {
        return book.current()
                .map(edition -> known.computeIfAbsent(new Question(edition, child, keep), this::decide))
                .orElse(List.of());
    }

    private List<Rule> decide(Question asked) {
        return PARTS.stream()
                .flatMap(part -> rule(asked.edition(), part, asked.child(), asked.keep()).stream())
                .toList();
    }

    private Optional<Rule> rule(Edition edition, String part, boolean child, String keep) {
        var inputs = RoutingFacts.none().with("part", part).with("child", child).with("keep", keep);
        return book.decide(edition, DECISION, inputs).stream()
                .findFirst()
                .filter(row -> !NONE.equals(row.getOrDefault("after", NONE)))
                .map(row -> rule(part, row));
    }

    private static Rule rule(String part, Map<String, String> row) {
        return new Rule(
                part,
                Period.parse(row.getOrDefault("after", "")),
                Integer.parseInt(row.getOrDefault("untilAge", "0")),
                row.getOrDefault("basis", ""),
                row.getOrDefault("source", ""),
                row.getOrDefault("status", "proposed"));
    }

    private record Question(Edition edition, boolean child, String keep) {}

    /**
     * How long a part is kept.
     *
     * @param part a block, or its free text
     * @param after how long after the case is closed
     * @param untilAge not before she is this old; 0 if that does not matter
     * @param basis a code, such as {@code child-file}
     */
    record Rule(String part, Period after, int untilAge, String basis, String source, String status) {}
}
