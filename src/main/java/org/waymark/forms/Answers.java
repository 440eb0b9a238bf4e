package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.waymark.shared.RoutingFacts;

/**
 * Checked answers to a form.
 *
 * @param values by field key, as JSON: texts, codes, days ({@code 2026-11-24}), times ({@code 09:30}) and moments
 *     ({@code 2026-11-24T01:30:00-04:00}) as strings, numbers, booleans, several choices as an array. Unanswered fields and
 *     those of closed parts are absent. The string {@code "declined"} stands for “prefers not to say” where a field offers
 *     that; there it is never an answer of its own, also not as free text
 * @param facts what fields marked {@code routing: true} say, all of them: see {@link FormField.Routing#FACT}
 * @param decisionInputs what fields marked {@code routing: decision} say: see {@link FormField.Routing#DECISION}
 */
public record Answers(Map<String, JsonNode> values, RoutingFacts facts, RoutingFacts decisionInputs) {

    public Answers {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }
}
