package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.shared.RoutingFacts;

/**
 * Checked answers to a form.
 *
 * @param values by field key, as JSON; unanswered fields are absent; {@code "declined"} stands for “prefers not to say”
 * @param facts the values of fields marked {@code routing: true}
 * @param decisionInputs the values of fields marked {@code routing: decision}
 */
public record Answers(Map<String, JsonNode> values, RoutingFacts facts, RoutingFacts decisionInputs) {

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
