package org.waymark.forms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.waymark.shared.CountryLists;

/**
 * Puts what the country knows into a form: a choice with the property {@code options} offers that list of the country pack
 * first, then what the form itself says, such as “another”.
 */
final class CountryOptions {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String LIST = "options";

    private final CountryLists lists;

    CountryOptions(CountryLists lists) {
        this.lists = lists;
    }

    /** The file with the lists in it; the same bytes if it asks for none. Expects what {@link #fill} was content with. */
    byte[] fill(byte[] file) {
        try {
            ObjectNode form = (ObjectNode) JSON.readTree(file);
            return fill(form) ? form.toString().getBytes(StandardCharsets.UTF_8) : file;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @return whether the form asks for a list */
    boolean fill(ObjectNode form) {
        boolean any = false;
        for (JsonNode part : form.path("components")) {
            if (part instanceof ObjectNode component) {
                boolean asks = component.at("/properties/" + LIST).isTextual();
                if (asks) {
                    offer(component);
                }
                any |= asks | fill(component);
            }
        }
        return any;
    }

    private void offer(ObjectNode choice) {
        ObjectNode properties = (ObjectNode) choice.get("properties");
        ArrayNode values = JSON.createArrayNode();
        for (CountryLists.Entry entry : lists.list(properties.remove(LIST).asText())) {
            values.addObject().put("label", entry.english()).put("value", entry.code());
            properties.put("option." + entry.code() + ".es", entry.spanish());
        }
        choice.path("values").forEach(values::add);
        choice.set("values", values);
    }
}
