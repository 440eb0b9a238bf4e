package org.waymark.casework;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;

/** Asks {@code disclosure.dmn} of an edition whether something may be sent, and how much: before every sending (D5). */
@Component
public class DisclosureTable {

    private static final String DECISION = "disclosure";

    private final Book book;

    DisclosureTable(Book book) {
        this.book = book;
    }

    /** The outcome, such as {@code allow-minimum}; {@code deny} if no rule fits. */
    public String decide(Edition edition, Inputs inputs) {
        return book.decide(edition, DECISION, inputs.facts()).stream()
                .findFirst()
                .map((Map<String, String> row) -> row.get(DECISION))
                .orElse("deny");
    }

    /**
     * What the decision asks for.
     *
     * @param legalTrigger {@code none}, {@code mandatory-report}, {@code court-order}, {@code statistical} or
     *     {@code identification-duty}
     * @param consent how her consent to this purpose and recipient stands, as {@code granted} or {@code not-asked}
     */
    public record Inputs(
            boolean recipientConflicted,
            boolean subjectChild,
            String legalTrigger,
            boolean imminentDanger,
            String consent) {

        private RoutingFacts facts() {
            return RoutingFacts.none()
                    .with("recipientConflicted", recipientConflicted)
                    .with("subjectChild", subjectChild)
                    .with("legalTrigger", legalTrigger)
                    .with("imminentDanger", imminentDanger)
                    .with("consent", consent);
        }
    }
}
