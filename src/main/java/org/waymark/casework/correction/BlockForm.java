package org.waymark.casework.correction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.casework.FormShelf;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Forms;

/** Makes one form of the questions of a block, each as the form that asked it last asks it. */
@Component
class BlockForm {

    private final FormShelf shelf;
    private final Forms forms;
    private final ObjectMapper json = new ObjectMapper();

    BlockForm(FormShelf shelf, Forms forms) {
        this.shelf = shelf;
        this.forms = forms;
    }

    /** @param answers one of each field; null if there is none */
    @Nullable
    FormSchema of(String block, Collection<AnswerRow> answers) {
        ObjectNode form = json.createObjectNode();
        form.put("type", "default");
        form.put("id", "block-" + block);
        form.put("schemaVersion", 18);
        ArrayNode components = form.putArray("components");
        answers.forEach(row -> question(row).ifPresent(components::add));
        return components.isEmpty() ? null : forms.read("block-" + block + ".form", bytes(form));
    }

    /** The question as it was asked, shown whatever was answered to others. */
    private Optional<ObjectNode> question(AnswerRow row) {
        return shelf.find(row.asked().edition(), row.asked().form())
                .flatMap(form -> find(tree(form.json()).path("components"), row.field()))
                .map(found -> {
                    found.remove("conditional");
                    return found;
                });
    }

    private static Optional<ObjectNode> find(JsonNode components, String key) {
        for (JsonNode component : components) {
            if (component.path("key").asText().equals(key) && component instanceof ObjectNode found) {
                return Optional.of(found.deepCopy());
            }
            Optional<ObjectNode> inner = find(component.path("components"), key);
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    private JsonNode tree(byte[] bytes) {
        try {
            return json.readTree(bytes);
        } catch (IOException unreadable) {
            throw new IllegalStateException("a form in force cannot be read", unreadable);
        }
    }

    private byte[] bytes(ObjectNode form) {
        return form.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
