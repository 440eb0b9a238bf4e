package org.waymark.casework;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.vault.CaseSafe;

/** Answers are sealed as JSON, so that they come back with their type. */
@Component
public class SealedJson {

    private final ObjectMapper mapper = new ObjectMapper();

    public ObjectNode object() {
        return mapper.createObjectNode();
    }

    public byte[] seal(CaseSafe safe, String place, JsonNode value) {
        return safe.seal(place, value.toString());
    }

    /** An answer, with the key of its part; empty if it was erased. */
    public Optional<JsonNode> find(CaseSafe safe, AnswerRow row) {
        try {
            return Optional.of(unseal(safe.part(row.part()), row.place(), row.sealed()));
        } catch (CaseSafe.Erased gone) {
            return Optional.empty();
        }
    }

    public JsonNode unseal(CaseSafe safe, String place, byte[] sealed) {
        try {
            return mapper.readTree(safe.unseal(place, sealed));
        } catch (JsonProcessingException failure) {
            // The cause is left out: it may quote the value.
            throw new CaseSafe.SealBroken();
        }
    }
}
