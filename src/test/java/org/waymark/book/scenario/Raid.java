package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;

/** Several people are found in one operation of the police in the north. */
final class Raid {

    private Raid() {}

    /** @param ageBand of all of them, as far as it is seen at the door */
    static JsonNode of(ApplicationContext context, int people, String ageBand) {
        String all = "{\"channel\":\"operation\",\"ageBand\":\"" + ageBand
                + "\",\"firstLanguage\":\"spa\",\"interpreterNeeded\":\"yes\"}";
        var taken = ApiDoor.of(context.getBean(MockMvc.class), "police.north")
                .post("/api/v1/cases/batch", "{\"area\":\"north\",\"people\":" + people + ",\"values\":" + all + "}");
        assertThat(taken.status()).as(taken.text()).isEqualTo(201);
        return taken.json();
    }

    /** The code of each of them. */
    static List<String> codes(JsonNode raid) {
        return StreamSupport.stream(raid.get("codes").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** What they have in common, for those who may know it. */
    static String incident(JsonNode raid) {
        return "/api/v1/incidents/" + raid.get("incident").asText();
    }

    /** The police say that one of them may have exploited the others. */
    static void suspects(HerCase anyone, JsonNode raid, HerCase suspect) {
        String said = "{\"code\":\"" + suspect.code() + "\",\"suspected\":true}";
        assertThat(anyone.as("police.north")
                        .post(incident(raid) + "/suspicion", said)
                        .status())
                .isEqualTo(204);
    }
}
