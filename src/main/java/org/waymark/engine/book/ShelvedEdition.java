package org.waymark.engine.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.BookFile;
import org.waymark.engine.Sop;
import org.waymark.shared.FormKey;
import org.waymark.shared.SopKey;

/**
 * One edition as the engine holds it, read once; it never changes.
 *
 * @param definitions the engine's id of each procedure
 * @param decisions the decision tables, by key
 */
record ShelvedEdition(
        Map<SopKey, Sop> sops,
        Map<SopKey, String> definitions,
        Map<FormKey, BookFile> forms,
        Map<String, DecisionTable> decisions) {

    List<Sop> inOrder() {
        return sops.values().stream()
                .sorted(java.util.Comparator.comparing(Sop::key))
                .toList();
    }

    Optional<DecisionTable> decision(String key) {
        return Optional.ofNullable(decisions.get(key));
    }
}
