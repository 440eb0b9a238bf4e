package org.waymark.casework.shelter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.waymark.forms.Answers;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;

/** A house as the answers to its form, and back. */
public final class HouseJson {

    private HouseJson() {}

    /** All that the form asks, but for the code. */
    public static ObjectNode of(House house) {
        ObjectNode values = JsonNodeFactory.instance.objectNode();
        LocalDate licence = house.licensedUntil();
        values.put("houseArea", house.area().value());
        put(values, "reaches", house.reaches());
        put(values, "takes", house.takes());
        values.put("families", house.families());
        values.put("childrenApart", house.childrenApart());
        values.put("tier", house.tier().key());
        put(values, "meets", house.meets());
        put(values, "languages", house.languages());
        if (licence != null) {
            values.put("licensedUntil", licence.toString());
        }
        values.put("beds", house.beds());
        values.put("dangerNear", house.dangerNear());
        values.put("recruiterInside", house.recruiterInside());
        values.put("closed", house.closed());
        return values;
    }

    private static void put(ObjectNode values, String key, Collection<?> codes) {
        var array = values.putArray(key);
        codes.stream().map(Object::toString).sorted().forEach(array::add);
    }

    /** What was answered, checked by the form. What was not asked is none. */
    public static House read(String code, AgencyKey agency, Answers answers) {
        Map<String, JsonNode> values = answers.values();
        JsonNode licence = at(values, "licensedUntil");
        return new House(
                code,
                agency,
                new AreaKey(at(values, "houseArea").asText()),
                several(values, "reaches").stream().map(AreaKey::new).collect(Collectors.toSet()),
                several(values, "takes"),
                at(values, "families").asBoolean(),
                at(values, "childrenApart").asBoolean(),
                at(values, "beds").asInt(),
                Tier.of(at(values, "tier").asText()),
                several(values, "meets"),
                several(values, "languages"),
                licence.isTextual() ? LocalDate.parse(licence.asText()) : null,
                at(values, "dangerNear").asBoolean(),
                at(values, "recruiterInside").asBoolean(),
                at(values, "closed").asBoolean());
    }

    private static JsonNode at(Map<String, JsonNode> values, String key) {
        return values.getOrDefault(key, MissingNode.getInstance());
    }

    private static Set<String> several(Map<String, JsonNode> values, String key) {
        return StreamSupport.stream(at(values, key).spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }
}
