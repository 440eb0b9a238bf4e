package org.waymark.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.shared.CaseCode;

/** Walks one case through the API, step by step, as the demonstration officers would. */
public final class CaseWalk {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final MockMvc mvc;
    private final CaseCode code;

    private CaseWalk(MockMvc mvc, CaseCode code) {
        this.mvc = mvc;
        this.code = code;
    }

    /** Opens a case with the spine; what is not answered here gets the form's plainest answers. */
    public static CaseWalk begin(MockMvc mvc, String officer, Map<String, ?> answers) {
        return begin(mvc, officer, answers, "north");
    }

    /** Opens a case in another area. */
    public static CaseWalk begin(MockMvc mvc, String officer, Map<String, ?> answers, String area) {
        ApiDoor door = ApiDoor.of(mvc, officer);
        JsonNode form = door.get("/api/v1/procedures").json().get("items").findValue("form");
        ObjectNode body =
                JSON.createObjectNode().put("procedure", "survivor-case").put("area", area);
        body.set("values", PlainAnswers.to(form, answers));
        JsonNode opened = good(door.post("/api/v1/cases", body.toString()));
        return new CaseWalk(mvc, new CaseCode(opened.get("code").asText()));
    }

    public CaseCode code() {
        return code;
    }

    /** This officer completes the open step with this name. */
    public CaseWalk step(String officer, String name, Map<String, ?> answers) {
        good(complete(officer, task(officer, name), answers));
        return this;
    }

    /** This officer completes the open step with this name, with the plainest answers. */
    public CaseWalk step(String officer, String name) {
        return step(officer, name, Map.of());
    }

    /** Tries to complete a task; the answer may be a refusal. */
    public ApiDoor.Answer complete(String officer, String task, Map<String, ?> answers) {
        ApiDoor door = ApiDoor.of(mvc, officer);
        ObjectNode body = JSON.createObjectNode();
        body.set(
                "values",
                PlainAnswers.to(good(door.get("/api/v1/tasks/" + task)).get("form"), answers));
        return door.post("/api/v1/tasks/" + task + "/complete", body.toString());
    }

    /** The id of the open step with this name, as the officer sees it. */
    public String task(String officer, String name) {
        return open(officer).stream()
                .filter(task -> task.get("name").asText().equals(name))
                .map(task -> task.get("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        officer + " has no step “" + name + "” in " + code + ", but " + names(officer)));
    }

    /** The names of the steps of this case that the officer has taken or may take. */
    public List<String> names(String officer) {
        return open(officer).stream().map(task -> task.get("name").asText()).toList();
    }

    private List<JsonNode> open(String officer) {
        var tasks = new ArrayList<JsonNode>();
        for (String scope : List.of("mine", "available")) {
            good(ApiDoor.of(mvc, officer).get("/api/v1/tasks?limit=200&scope=" + scope + "&case=" + code))
                    .get("items")
                    .forEach(tasks::add);
        }
        return tasks;
    }

    private static JsonNode good(ApiDoor.Answer answer) {
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
        return answer.json();
    }
}
