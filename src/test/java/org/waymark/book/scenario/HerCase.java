package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.book.FilledForm;
import org.waymark.book.Runs;
import org.waymark.book.TheBook;
import org.waymark.casework.Consent;
import org.waymark.casework.ConsentRegister;
import org.waymark.casework.consent.Explained;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.CaseCode;
import org.waymark.support.ApiDoor;
import org.waymark.support.PageDoor;

/**
 * One survivor's case as its officers work it: every act goes through the program's own doors, as an officer who must be
 * admitted there, and time is moved by hand.
 */
final class HerCase {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApplicationContext context;
    private final CaseCode code;
    private final Runs runs;

    private HerCase(ApplicationContext context, CaseCode code) {
        this.context = context;
        this.code = code;
        this.runs = new Runs(context.getBean(ProcessEngine.class), code);
    }

    /** Somebody who may be a survivor is reported in the north. @param said answers to the report, {@code key=value} */
    static HerCase reported(ApplicationContext context, String officer, String... said) {
        return reported(context, officer, null, said);
    }

    /** As {@link #reported(ApplicationContext, String, String...)}. @param onPaper when it was written down, null if now */
    static HerCase reported(ApplicationContext context, String officer, @Nullable Instant onPaper, String... said) {
        ObjectNode body = body(TheBook.form("report-survivor"), onPaper, said)
                .put("procedure", "survivor-case")
                .put("area", "north");
        ApiDoor door = ApiDoor.of(context.getBean(MockMvc.class), officer);
        JsonNode opened = good(door.post("/api/v1/cases", body.toString()), officer + " reports");
        return of(context, opened.get("code").asText());
    }

    /** A case that is open already. */
    static HerCase of(ApplicationContext context, String code) {
        return new HerCase(context, new CaseCode(code));
    }

    private static ObjectNode body(JsonNode form, @Nullable Instant onPaper, String... said) {
        ObjectNode body = JSON.createObjectNode();
        body.set("values", FilledForm.of(form, said).values());
        return onPaper == null ? body : body.put("doneOnPaperAt", onPaper.toString());
    }

    private static JsonNode good(ApiDoor.Answer answer, String act) {
        assertThat(answer.status()).as(act + ": " + answer.text()).isBetween(200, 299);
        return answer.json();
    }

    CaseCode code() {
        return code;
    }

    /** The doors of the program, as this officer. */
    ApiDoor as(String officer) {
        return ApiDoor.of(context.getBean(MockMvc.class), officer);
    }

    /** This officer does the one open step of this name. @param said the answers that matter; any good ones for the rest */
    HerCase by(String officer, String step, String... said) {
        return does(officer, open(officer, step), null, said);
    }

    /** As {@link #by}, written on paper at that time and entered now. */
    HerCase onPaper(Instant at, String officer, String step, String... said) {
        return does(officer, open(officer, step), at, said);
    }

    private HerCase does(String officer, Task task, @Nullable Instant onPaper, String... said) {
        String path = "/api/v1/tasks/" + task.getId();
        String act = officer + " on “" + task.getName() + "”";
        JsonNode form = good(as(officer).get(path), act).get("form");
        good(as(officer).post(path + "/complete", body(form, onPaper, said).toString()), act);
        return this;
    }

    /** Of several steps of one name, the one that is this officer's. */
    private Task open(String officer, String step) {
        List<Task> named =
                runs.tasks().filter(task -> step.equals(task.getName())).toList();
        List<Task> found = named.size() < 2
                ? named
                : named.stream().filter(task -> isOffered(officer, task)).toList();
        if (found.size() != 1) {
            throw new AssertionError(
                    "“" + step + "” waits " + found.size() + " times for " + officer + "; waiting are " + waiting());
        }
        return found.get(0);
    }

    private boolean isOffered(String officer, Task task) {
        return as(officer).get("/api/v1/tasks/" + task.getId()).status() == 200;
    }

    /** Something happens, and this officer says so on the page of the case. @param more further answers, {@code key=value} */
    HerCase happens(String officer, String event, String... more) {
        ObjectNode said = FilledForm.of(TheBook.form("say-what-happened"), join("happened=" + event, more))
                .values();
        said.remove("happened");
        good(
                as(officer)
                        .post(
                                "/api/v1/cases/" + code + "/events",
                                said.put("event", event).toString()),
                event);
        return this;
    }

    /** She has a child, or somebody else who depends on her, for whom this officer opens a case beside hers. */
    HerCase hasChild(String officer, String ageBand) {
        String opened = PageDoor.of(context.getBean(MockMvc.class), officer)
                .submit(
                        "/cases",
                        "procedure",
                        "survivor-case",
                        "relativeOf",
                        code.value(),
                        "kind",
                        "dependant",
                        "channel",
                        "referral",
                        "ageBand",
                        ageBand,
                        "firstLanguage",
                        "spa",
                        "interpreterNeeded",
                        "no",
                        "area",
                        "north");
        return of(context, opened.substring("/cases/".length()));
    }

    /** She says this to a purpose and a receiver, and this officer keeps it in the register. */
    HerCase says(String officer, String purpose, String recipient, String status) {
        ObjectNode said = JSON.createObjectNode()
                .put("purpose", purpose)
                .put("recipient", recipient)
                .put("status", status);
        said.put("givenBy", "self")
                .put("method", "written")
                .put("language", "spa")
                .putArray("blocks")
                .add("B1");
        Explained.POINTS.forEach(said.putArray("explained")::add);
        good(as(officer).post("/api/v1/cases/" + code + "/consents", said.toString()), purpose + " " + status);
        return this;
    }

    /** She takes back what she said yes to, and this officer says so in the register. */
    HerCase takesBack(String officer, String purpose, String recipient) {
        String id = standing(purpose).stream()
                .filter(consent -> consent.recipient().equals(recipient))
                .map(consent -> consent.id().toString())
                .findFirst()
                .orElseThrow();
        good(as(officer).post("/api/v1/cases/" + code + "/consents/" + id + "/withdraw", "{}"), "taking back");
        return this;
    }

    /** After her case was closed she comes to this officer with nothing but her code. */
    HerCase comesBack(String officer, String area) {
        ObjectNode body = body(
                        TheBook.form("report-survivor"),
                        null,
                        "channel=walk-in",
                        "ageBand=18-plus",
                        "interpreterNeeded=no")
                .put("area", area)
                .put("reason", "came-back");
        good(as(officer).post("/api/v1/cases/" + code + "/reopening", body.toString()), "reopening");
        return this;
    }

    private static String[] join(String first, String... others) {
        return Stream.concat(Stream.of(first), Stream.of(others)).toArray(String[]::new);
    }

    /** The time that is drawn at this timer of a procedure comes. */
    HerCase timePasses(String sop, String timer) {
        runs.timePasses(runs.of(sop), timer);
        return this;
    }

    /** The names of all steps that wait, whoever's they are. */
    List<String> waiting() {
        return runs.tasks().map(Task::getName).sorted().toList();
    }

    /** The names of the steps that this officer has or may take. */
    List<String> stepsOf(String officer) {
        return Stream.of("mine", "available")
                .flatMap(scope -> items(officer, "/api/v1/tasks?limit=200&scope=" + scope + "&case=" + code))
                .map(item -> item.get("name").asText())
                .toList();
    }

    /** By when the step of this name is to be done, as its officer reads in the worklist. */
    Instant dueOf(String officer, String step) {
        String path = "/api/v1/tasks/" + open(officer, step).getId();
        return Instant.parse(good(as(officer).get(path), step).get("due").asText());
    }

    /** Whether nothing comes due of the one open step of this name. */
    boolean timeStandsStill(String step) {
        List<String> tasks = runs.tasks()
                .filter(task -> step.equals(task.getName()))
                .map(Task::getId)
                .toList();
        assertThat(tasks).as(step).hasSize(1);
        return jdbc().sql("select held_at is not null from work_item where task = ?")
                .param(tasks.get(0))
                .query(Boolean.class)
                .single();
    }

    /** As if the time of her case had stood still for so much longer already. */
    void holdBeganEarlier(Duration earlier) {
        for (String table : List.of("work_item", "deadline")) {
            jdbc().sql("update " + table + " set held_at = held_at - make_interval(secs => ?) where case_code = ?")
                    .params(earlier.toSeconds(), code.value())
                    .update();
        }
    }

    private JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    private Stream<JsonNode> items(String officer, String path) {
        return good(as(officer).get(path), path).findParents("name").stream();
    }

    /** Whether the case is there for this officer. */
    boolean isOpenTo(String officer) {
        return as(officer).get("/api/v1/cases/" + code).status() == 200;
    }

    /** What this officer reads of the case. */
    String fileFor(String officer) {
        return good(as(officer).get("/api/v1/cases/" + code), officer + " reads")
                .toString();
    }

    /** The officer of the agency that has the referral to this service now. */
    String receiverOf(String service) {
        ProcessInstance run = service.equals("shelter") ? runs.of("shelter-offer") : runs.referral(service);
        return Agencies.officerOf(String.valueOf(runs.fact(run, "receiver")));
    }

    /** Where what she said of this purpose stands as a yes. */
    List<Consent> standing(String purpose) {
        return context.getBean(ConsentRegister.class).current(code).stream()
                .filter(consent -> consent.purpose().name().equals(purpose))
                .filter(consent -> consent.status() == Consent.Status.GRANTED)
                .toList();
    }

    /** When she said yes to this. */
    Instant grantedAt(String purpose) {
        return standing(purpose).get(0).at();
    }

    Runs runs() {
        return runs;
    }

    /** A fact that the one run of a procedure goes by. */
    Object fact(String sop, String name) {
        return runs.fact(runs.of(sop), name);
    }

    /** The milestones and ends that were passed, in their order. */
    List<String> passed() {
        return log(FactKind.MILESTONE_REACHED).stream()
                .map(fact -> fact.details().get("step"))
                .toList();
    }

    /** What the log of the case tells of this kind. */
    List<Fact> log(FactKind kind) {
        return context.getBean(Facts.class).find(FactQuery.ofCase(code), 0, 5000).stream()
                .map(RecordedFact::fact)
                .filter(fact -> fact.kind() == kind)
                .toList();
    }
}
