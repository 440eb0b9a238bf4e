package org.waymark.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.engine.Book;
import org.waymark.shared.RoutingFacts;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Knows from the newest answers who may consent for a survivor; age and guardian themselves stay in the record. */
@Component
public class KnownAge {

    private static final String DECISION = "consent-capacity";
    private static final String BAND = "ageBand";
    private static final String CERTAINTY = "ageCertainty";
    private static final String GUARDIAN = "guardian";
    private static final String SUSPECTED = "guardianSuspected";
    private static final Set<String> ASKED = Set.of(BAND, CERTAINTY, "capacity", GUARDIAN, SUSPECTED);
    private static final String APPOINTED = "guardianKind";
    /** Guardians; where an authority or a court acts for her, it is they who say yes. */
    private static final Set<String> ACT_FOR_HER = Set.of("temporary-guardian", "relative");

    private final AnswerRows answers;
    private final SealedJson json;
    private final Vault vault;
    private final Book book;

    KnownAge(AnswerRows answers, SealedJson json, Vault vault, Book book) {
        this.answers = answers;
        this.json = json;
        this.vault = vault;
        this.book = book;
    }

    /** What {@code consent-capacity.dmn} (D4) says of this survivor, such as {@code self} or {@code caregiver}. */
    public String consentPath(CaseFile file) {
        return consentPath(file, Map.of());
    }

    /** As the record will say once it holds these answers too. */
    String consentPath(CaseFile file, Map<String, JsonNode> more) {
        RoutingFacts facts = inputs(file);
        for (String asked : ASKED) {
            JsonNode said = more.get(asked);
            facts = said == null ? facts : facts.with(asked, said.asText());
        }
        return book.decide(file.edition(), DECISION, facts).stream()
                .findFirst()
                .map(row -> row.getOrDefault("consentPath", "treat-as-child"))
                .orElse("treat-as-child");
    }

    /** An age that nobody doubted counts as certain; an age that nobody knows is a child's. */
    private RoutingFacts inputs(CaseFile file) {
        RoutingFacts facts = RoutingFacts.none()
                .with(BAND, "unknown")
                .with(CERTAINTY, "certain")
                .with("capacity", "has")
                .with(GUARDIAN, "none")
                .with(SUSPECTED, "unsure");
        Optional<CaseSafe> safe = vault.safe(file.code());
        if (safe.isEmpty()) {
            return facts;
        }
        Instant guardianAsked = Instant.MIN;
        Instant appointed = Instant.MIN;
        for (AnswerRow row : answers.newest(file.code())) {
            Optional<String> said =
                    restsOn(row.field()) ? json.find(safe.get(), row).map(JsonNode::asText) : Optional.empty();
            if (said.isPresent() && ASKED.contains(row.field())) {
                facts = facts.with(row.field(), said.get());
                guardianAsked = row.field().equals(GUARDIAN) ? row.at() : guardianAsked;
            } else if (said.filter(ACT_FOR_HER::contains).isPresent()) {
                appointed = row.at();
            }
        }
        // Whoever was appointed since stands in for the guardian who was missing or suspected.
        return appointed.isAfter(Instant.MIN) && !appointed.isBefore(guardianAsked)
                ? facts.with(GUARDIAN, "present").with(SUSPECTED, "no")
                : facts;
    }

    /** Whether the answer to this field may change who says yes for her. */
    public static boolean restsOn(String field) {
        return ASKED.contains(field) || field.equals(APPOINTED);
    }
}
