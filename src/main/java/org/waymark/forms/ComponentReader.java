package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the components of a form in their order; each is either understood whole or refused by name. */
final class ComponentReader {

    private static final int MOST = 300;
    private static final int DEEPEST = 5;

    /** What the format knows and we refuse, with the reason. */
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("button", "the task's page has its own buttons"),
            Map.entry("documentPreview", "documents are shown by the case, not by a form"),
            Map.entry(
                    "dynamiclist", "a list of any length cannot be asked on paper; ask for each item by its own field"),
            Map.entry("expression", "a form computes nothing; use a decision table"),
            Map.entry("filepicker", "files are attached to the case, not to a form"),
            Map.entry("html", "a form holds no HTML; use a text"),
            Map.entry("iframe", "a form shows no other page"),
            Map.entry("image", "a form shows no picture"),
            Map.entry("multipage", "a form is one page; use groups"),
            Map.entry("page", "a form is one page; use groups"),
            Map.entry("table", "a form shows no computed table"));

    private final String file;
    private final FieldReader fields;
    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> ids = new HashSet<>();
    private int count;

    ComponentReader(String file, LocalTimes times) {
        this.file = file;
        this.fields = new FieldReader(times);
    }

    List<Component> read(List<ObjectNode> components) {
        return read(components, "components", 0, false);
    }

    private List<Component> read(List<ObjectNode> components, String where, int depth, boolean conditional) {
        var parts = new ArrayList<Component>();
        for (int i = 0; i < components.size(); i++) {
            ObjectNode json = components.get(i);
            String place = where + "[" + i + "]";
            read(new Element(file, nameOf(json, place), "", json), place, depth, conditional)
                    .ifPresent(parts::add);
        }
        return parts;
    }

    private static String nameOf(ObjectNode json, String place) {
        for (String property : List.of("key", "id")) {
            JsonNode name = json.get(property);
            if (name != null && name.isTextual() && !name.textValue().isBlank()) {
                return name.textValue();
            }
        }
        return place;
    }

    private Optional<Component> read(Element element, String place, int depth, boolean conditional) {
        if (++count > MOST || depth > DEEPEST) {
            throw element.refuse("a form has at most " + MOST + " components, nested at most " + DEEPEST + " deep");
        }
        element.text("id").filter(id -> !ids.add(id)).ifPresent(id -> {
            throw element.refuse("“id” is used twice");
        });
        element.ignore("layout");
        Condition hide = condition(element);
        Optional<Component> part = part(element, place, depth, conditional || hide != null, hide);
        element.done();
        return part;
    }

    private Optional<Component> part(
            Element element, String place, int depth, boolean conditional, @Nullable Condition hide) {
        String type = element.text("type").orElseThrow(() -> element.refuse("“type” is missing"));
        return switch (type) {
            case "group" -> Optional.of(section(element, place, depth, conditional, hide));
            case "text" -> Optional.of(prose(element, hide));
            case "separator" -> Optional.of(rule(element, hide));
            case "spacer" -> spacer(element);
            default -> Optional.of(field(element, type, conditional, hide));
        };
    }

    private Field field(Element element, String type, boolean conditional, @Nullable Condition hide) {
        if (REFUSED.containsKey(type)) {
            throw element.refuse("components of type " + type + " are not supported: " + REFUSED.get(type));
        }
        Field field = fields.read(element, type, conditional, hide);
        if (!keys.add(field.key())) {
            throw element.refuse("“key” is used twice");
        }
        return field;
    }

    private Component section(Element element, String place, int depth, boolean conditional, @Nullable Condition hide) {
        element.never("path", "every answer has a key of its own");
        element.ignore("showOutline", "verticalAlignment");
        Custom custom = Custom.of(element);
        Texts heading = custom.texts(element.words("label").orElse(""), "label");
        custom.done();
        List<ObjectNode> inner = element.objects("components");
        return new Component.Section(heading, read(inner, place + ".components", depth + 1, conditional), hide);
    }

    private static Component prose(Element element, @Nullable Condition hide) {
        Custom custom = Custom.of(element);
        String english = element.words("text").orElseThrow(() -> element.refuse("“text” is missing"));
        Texts words = custom.texts(english, "text");
        custom.done();
        try {
            return new Component.Prose(Markdown.html(words), hide);
        } catch (IllegalArgumentException e) {
            throw element.refuse("“text”: " + e.getMessage());
        }
    }

    private static Component rule(Element element, @Nullable Condition hide) {
        Custom.of(element).done();
        return new Component.Rule(hide);
    }

    /** Distances are the theme's. */
    private static Optional<Component> spacer(Element element) {
        element.ignore("height");
        Custom.of(element).done();
        return Optional.empty();
    }

    /** A condition looks back only: so there is an order to ask in, and nothing can go round in circles. */
    private @Nullable Condition condition(Element element) {
        Element conditional = element.inner("conditional");
        Optional<String> hide = conditional.text("hide");
        conditional.done();
        if (hide.isEmpty()) {
            return null;
        }
        try {
            Condition condition = Condition.parse(hide.get());
            condition.names().stream()
                    .filter(name -> !keys.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw element.refuse(
                                "“conditional.hide” asks for “" + name + "”, which is no field above this one");
                    });
            return condition;
        } catch (Condition.Unusable e) {
            throw element.refuse("“conditional.hide” " + e.getMessage());
        }
    }
}
