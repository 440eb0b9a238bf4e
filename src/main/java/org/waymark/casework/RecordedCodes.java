package org.waymark.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.vault.Vault;

/** Reads codes of a record for a rule that the program itself follows; it is shown to nobody. */
@Component
public class RecordedCodes {

    private final AnswerRows rows;
    private final SealedJson json;
    private final Vault vault;

    RecordedCodes(AnswerRows rows, SealedJson json, Vault vault) {
        this.rows = rows;
        this.json = json;
        this.vault = vault;
    }

    /** The newest answer to a question with one choice; empty if it was never asked, or is erased. */
    public Optional<String> newest(CaseCode code, String field) {
        return answer(code, field).filter(JsonNode::isTextual).map(JsonNode::asText);
    }

    /** The newest answer to a question with several choices; none if it was never asked, was declined or is erased. */
    public Set<String> several(CaseCode code, String field) {
        var chosen = new HashSet<String>();
        answer(code, field).filter(JsonNode::isArray).ifPresent(all -> all.forEach(one -> chosen.add(one.asText())));
        return chosen;
    }

    /** Every answer that was ever given to a question with one choice and is not erased, oldest first. */
    public List<Said> everySaid(CaseCode code, String block, String field) {
        return vault.safe(code).stream()
                .flatMap(safe -> rows.history(code, block).stream()
                        .filter(row -> row.field().equals(field))
                        .flatMap(
                                row -> json
                                        .find(safe, row)
                                        .map(value -> new Said(value.asText(), row.officer(), row.at()))
                                        .stream()))
                .toList();
    }

    private Optional<JsonNode> answer(CaseCode code, String field) {
        return vault.safe(code)
                .flatMap(safe -> rows.newest(code).stream()
                        .filter(row -> row.field().equals(field))
                        .max(java.util.Comparator.comparing(AnswerRow::at))
                        .flatMap(row -> json.find(safe, row)));
    }

    /** A code, who said it, and when it was written down. */
    public record Said(String code, OfficerId officer, Instant at) {

        @Override
        public String toString() {
            return "Said[" + at + "]";
        }
    }
}
