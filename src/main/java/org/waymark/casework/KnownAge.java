package org.waymark.casework;

import com.fasterxml.jackson.databind.JsonNode;
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
    private static final Set<String> ASKED = Set.of(BAND, CERTAINTY, "capacity", "guardian", "guardianSuspected");

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
        return book.decide(file.edition(), DECISION, inputs(file)).stream()
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
                .with("guardian", "none")
                .with("guardianSuspected", "unsure");
        Optional<CaseSafe> safe = vault.safe(file.code());
        if (safe.isEmpty()) {
            return facts;
        }
        for (AnswerRow row : answers.newest(file.code())) {
            if (ASKED.contains(row.field())) {
                Optional<String> said = json.find(safe.get(), row).map(JsonNode::asText);
                facts = said.isPresent() ? facts.with(row.field(), said.get()) : facts;
            }
        }
        return facts;
    }
}
