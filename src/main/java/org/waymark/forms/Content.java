package org.waymark.forms;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.shared.FormKey;

/** What a form's file says. */
final class Content {

    private final FormKey key;
    private final List<Component> components;
    private final Map<String, Field> fields;

    Content(FormKey key, List<Component> components) {
        this.key = key;
        this.components = List.copyOf(components);
        var fields = new LinkedHashMap<String, Field>();
        flatten(components).forEach(field -> fields.put(field.key(), field));
        this.fields = Collections.unmodifiableMap(fields);
    }

    static List<Field> flatten(List<Component> components) {
        var fields = new ArrayList<Field>();
        for (Component component : components) {
            if (component instanceof Field field) {
                fields.add(field);
            } else if (component instanceof Component.Section section) {
                fields.addAll(flatten(section.components()));
            }
        }
        return fields;
    }

    FormKey key() {
        return key;
    }

    List<Component> components() {
        return components;
    }

    Iterable<Field> fields() {
        return fields.values();
    }

    Optional<Field> field(String key) {
        return Optional.ofNullable(fields.get(key));
    }

    /** Whether a submission may hold this name: a field's key or, from a browser, its tick “prefers not to say”. */
    boolean accepts(String name, boolean typed) {
        if (fields.containsKey(name)) {
            return true;
        }
        boolean tick = !typed && name.endsWith(Field.DECLINED_SUFFIX);
        String key = tick ? name.substring(0, name.length() - Field.DECLINED_SUFFIX.length()) : "";
        return tick && field(key).filter(Field::declinable).isPresent();
    }
}
