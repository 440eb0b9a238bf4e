package org.waymark.casework.htcds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.waymark.casework.CaseFile;
import org.waymark.casework.RecordValues.Value;
import org.waymark.casework.htcds.Standard.Entry;
import org.waymark.forms.FormField;

/** Says in the standard's words what is recorded of a case; what identifies someone or was written freely is left out. */
final class Translation {

    private static final Standard STANDARD = Standard.shipped();
    private static final String STATUS = "cas_Status";
    private static final String CLOSURE = "cas_ReasonForCaseClosure";
    private static final String SERVICES = "spl_Type";
    private static final String TRANSFERRED = "transferred";

    private Translation() {}

    /** Whether the answer to a field may leave at all. */
    static boolean leaves(FormField field) {
        return entry(field).filter(Entry::leaves).isPresent();
    }

    private static Optional<Entry> entry(FormField field) {
        return Optional.ofNullable(field.htcds()).flatMap(STANDARD::entry);
    }

    /** @param answers the newest to each field that the reader may know */
    static Translated of(List<Value> answers, CaseFile file) {
        Map<String, Set<String>> said = new LinkedHashMap<>();
        answers.stream()
                .sorted(Comparator.comparing(Value::at))
                .forEach(answer ->
                        entry(answer.field()).filter(Entry::leaves).ifPresent(entry -> put(said, entry, answer)));
        STANDARD.entry(STATUS).ifPresent(entry -> said.put(STATUS, status(entry, file, said)));
        var inOrder = new LinkedHashMap<String, List<String>>();
        for (Entry entry : STANDARD.entries()) {
            Set<String> values = said.getOrDefault(entry.name(), Set.of());
            if (!values.isEmpty()) {
                inOrder.put(entry.name(), List.copyOf(values));
            }
        }
        return new Translated(inOrder);
    }

    /** A later answer replaces an earlier one, but for the services, of which each was given. */
    private static void put(Map<String, Set<String>> said, Entry entry, Value answer) {
        Set<String> values = new LinkedHashSet<>();
        codes(answer.json()).forEach(code -> STANDARD.value(entry, code).ifPresent(values::add));
        if (entry.name().equals(SERVICES)) {
            values.addAll(said.getOrDefault(SERVICES, Set.of()));
        }
        said.put(entry.name(), values);
    }

    private static Stream<String> codes(JsonNode answer) {
        return answer.isArray()
                ? StreamSupport.stream(answer.spliterator(), false).map(JsonNode::asText)
                : Stream.of(answer.asText());
    }

    private static Set<String> status(Entry entry, CaseFile file, Map<String, Set<String>> said) {
        boolean handedOn = said.getOrDefault(CLOSURE, Set.of()).contains(TRANSFERRED);
        String code = file.open() ? "open" : handedOn ? TRANSFERRED : "closed";
        return STANDARD.value(entry, code).map(Set::of).orElse(Set.of());
    }

    /** Values by field name, in the order of the standard. */
    record Translated(Map<String, List<String>> fields) {
        Translated {
            fields = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        List<String> of(String name) {
            return fields.getOrDefault(name, List.of());
        }

        int size() {
            return fields.size();
        }

        @Override
        public String toString() {
            return "Translated" + new ArrayList<>(fields.keySet());
        }
    }
}
