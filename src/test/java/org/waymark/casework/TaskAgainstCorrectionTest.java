package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;
import org.waymark.support.PlainAnswers;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** A step whose form is filled in from the record, while somebody changes what it was filled in from. */
@WaymarkTest
class TaskAgainstCorrectionTest {

    private static final Map<String, String> ADULT =
            Map.of("ageBand", "18-plus", "firstLanguage", "spa", "interpreterNeeded", "yes", "channel", "hotline");

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    private org.waymark.support.CaseWalk walk;
    private String path;
    private ObjectNode values;

    @BeforeEach
    void aTaskThatIsOpenOnADesk() {
        walk = Stories.reported(mvc);
        String task = walk.task("ngo.north", "Record the contact");
        path = "/tasks/" + task;
        ngo().post("/api/v1" + path + "/claim", "");
        values = PlainAnswers.to(ngo().get("/api/v1" + path).json().get("form"), ADULT);
    }

    private ApiDoor ngo() {
        return ApiDoor.of(mvc, "ngo.north");
    }

    private void meanwhile() {
        new CaseWalk(context).recordAgain(walk.code(), "firstLanguage", "eng");
    }

    private String version() {
        return ngo().get("/api/v1" + path).json().get("version").asText();
    }

    @Test
    void isNotCompletedOverWhatWasChangedSinceItWasOpened() {
        String version = version();
        meanwhile();
        String body = "{\"version\":\"%s\",\"values\":%s}".formatted(version, values);
        var stale = ngo().post("/api/v1" + path + "/complete", body);
        assertThat(stale.status()).as(stale.text()).isEqualTo(409);
        assertThat(stale.problem()).isEqualTo("record-changed");
        var seen = ngo().post("/api/v1" + path + "/complete", body.replace(version, version()));
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
    }

    @Test
    void showsBothValuesOnItsPageAndKeepsWhatWasTyped() {
        var door = PageDoor.of(mvc, "ngo.north");
        Document opened = door.open(path);
        meanwhile();
        Document conflict = door.refused(path + "/completion", 409, sent(opened));
        assertThat(conflict.title()).startsWith("Error: ");
        assertThat(conflict.select("[role=alert] td").eachText()).containsExactly("English", "Spanish");
        assertThat(conflict.select("[name=firstLanguage] option[selected]").val())
                .isEqualTo("spa");
        assertThat(door.submit(path + "/completion", sent(conflict))).isEqualTo("/worklist");
    }

    @Test
    void remembersWithADraftWhatItsOfficerHadSeen() {
        String version = version();
        ngo().put("/api/v1" + path + "/draft", "{\"version\":\"%s\",\"values\":%s}".formatted(version, values));
        meanwhile();
        assertThat(version()).isEqualTo(version);
        var stale = ngo().post(
                        "/api/v1" + path + "/complete",
                        "{\"version\":\"%s\",\"values\":%s}".formatted(version(), values));
        assertThat(stale.status()).isEqualTo(409);
    }

    private String[] sent(Document page) {
        var fields = new ArrayList<>(
                List.of("_version", page.select("input[name=_version]").val()));
        values.fields().forEachRemaining(one -> {
            String text = one.getValue().isArray()
                    ? one.getValue().get(0).asText()
                    : one.getValue().asText();
            fields.addAll(
                    List.of(one.getKey(), text.matches("\\d{4}-\\d\\d-\\d\\dT.*") ? text.substring(0, 16) : text));
        });
        return fields.toArray(new String[0]);
    }
}
