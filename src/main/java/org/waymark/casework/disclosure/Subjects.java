package org.waymark.casework.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.casework.CaseFile;
import org.waymark.casework.SealedJson;
import org.waymark.engine.Book;
import org.waymark.shared.RoutingFacts;
import org.waymark.vault.CaseSafe;
import org.waymark.vault.Vault;

/** Tells from the record whether the survivor counts as a child, as the book's {@code subject-child} decides. */
@Component
class Subjects {

    private static final String DECISION = "subject-child";

    private final Book book;
    private final AnswerRows answers;
    private final SealedJson json;
    private final Vault vault;

    Subjects(Book book, AnswerRows answers, SealedJson json, Vault vault) {
        this.book = book;
        this.answers = answers;
        this.json = json;
        this.vault = vault;
    }

    /** Whoever may be one counts as one. */
    boolean child(CaseFile file) {
        RoutingFacts inputs = RoutingFacts.none();
        for (String field : new String[] {"ageBand", "ageCertainty"}) {
            Optional<String> answer = newest(file, field);
            inputs = answer.isPresent() ? inputs.with(field, answer.get()) : inputs;
        }
        return book.decide(file.edition(), DECISION, inputs).stream()
                .findFirst()
                .map((Map<String, String> row) -> Boolean.parseBoolean(row.get("subjectChild")))
                .orElse(true);
    }

    private Optional<String> newest(CaseFile file, String field) {
        Optional<CaseSafe> safe = vault.safe(file.code());
        return safe.flatMap(open -> answers.newest(file.code()).stream()
                .filter(row -> row.field().equals(field))
                .max(Comparator.comparing(AnswerRow::at))
                .flatMap(row -> json.find(open, row))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText));
    }
}
