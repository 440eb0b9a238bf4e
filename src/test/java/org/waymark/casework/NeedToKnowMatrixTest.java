package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.AnswerRows.Asked;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.forms.Forms;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;
import org.waymark.support.Route;
import org.waymark.support.WaymarkTest;
import org.waymark.vault.Vault;

/**
 * Who reads what: every demonstration officer, in every relation to a case, with every answer that the survivor may have given,
 * reads a record that holds a marked value in every block, by the API and on the page. What they must see is computed from the
 * definitions alone ({@link Definition}), and not by the program's own rules.
 */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NeedToKnowMatrixTest {

    static final List<String> BLOCKS = List.of(
            "S2", "intake", "status", "court", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11",
            "B12", "B13", "B14");
    private static final List<String> OFFICERS = List.of(
            "police.north",
            "police.south",
            "immigration",
            "victim.support",
            "prosecutor",
            "social.north",
            "social.south",
            "child.protection",
            "health.north",
            "health.south",
            "shelter.one",
            "shelter.two",
            "ngo.north",
            "ngo.south",
            "supervisor.social",
            "supervisor.health",
            "coordinator",
            "protection.officer",
            "author",
            "approver",
            "auditor",
            "admin");
    private static final List<Purpose> GATES = List.of(Purpose.P3, Purpose.P4, Purpose.P7);
    private static final String SERVICE = "shelter";
    private static final String SERVED_BY = "ss-shelter-manager";

    /** What the survivor has said to whatever she was asked. */
    enum Said {
        GRANTED,
        REFUSED,
        WITHDRAWN,
        EXPIRED,
        NEVER_ASKED
    }

    /** What an officer is to a case. */
    enum Relation {
        STRANGER,
        CARE_TEAM,
        TASK_HOLDER,
        ASKED_BY_REFERRAL,
        GUEST,
        GUEST_NO_MORE,
        CONFLICTED,
        CONFLICTED_BY_AGENCY,
        EMERGENCY,
        EMERGENCY_OVER
    }

    @Autowired
    ApplicationContext context;

    @Autowired
    MockMvc mvc;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Forms forms;

    private CaseWalk walk;
    private final Map<Said, CaseCode> cases = new TreeMap<>();
    private final Definition definition = Definition.ofTheBook();

    @BeforeAll
    void aCaseForEveryAnswer() {
        walk = new CaseWalk(context);
        for (Said said : Said.values()) {
            CaseCode code = walk.open();
            cases.put(said, code);
            // Whoever opened it is on its team: here everybody begins as a stranger.
            jdbc.sql("delete from care_team where case_code = ?")
                    .param(code.value())
                    .update();
            write(code);
            GATES.forEach(purpose -> say(code, said, purpose, String.valueOf(purpose.recipient())));
            say(code, said, Purpose.P2, SERVICE);
        }
    }

    private void write(CaseCode code) {
        var fields = new ArrayList<String>();
        var values = new HashMap<String, JsonNode>();
        for (String block : BLOCKS) {
            fields.add("{'type':'textfield','id':'f%1$s','key':'in%1$s','label':'%1$s','properties':{'block':'%1$s'}}"
                    .formatted(block));
            values.put(
                    "in" + block, CaseWalk.json("{'v':'" + mark(block) + "'}").get("v"));
        }
        byte[] json = ("{'type':'default','id':'every-block','schemaVersion':18,'components':["
                        + String.join(",", fields) + "]}")
                .replace('\'', '"')
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var form = forms.read("every-block.form", json);
        var asked = new Asked(form.key(), null, null, null, new SopKey("survivor-case"), new Edition(1));
        inTransaction(() -> walk.bean(RecordWriter.class)
                .write(scribe(), code, walk.bean(Vault.class).safe(code).orElseThrow(), asked, form, values));
    }

    /** Nobody of the demonstration, so that what is read is never one's own. */
    private static Viewer scribe() {
        return new Viewer(
                new OfficerId("scribe"),
                new AgencyKey("oversight"),
                "Oversight",
                null,
                Set.of(),
                Set.of(),
                Set.of(Role.OFFICER));
    }

    private static String mark(String block) {
        return "kept-in-" + block + "-here";
    }

    private void say(CaseCode code, Said said, Purpose purpose, String recipient) {
        if (said == Said.NEVER_ASKED) {
            return;
        }
        var status = said == Said.EXPIRED ? Consent.Status.GRANTED : Consent.Status.valueOf(said.name());
        var consent = new Consent(
                purpose,
                recipient,
                Set.copyOf(BLOCKS),
                status,
                "self",
                "written",
                "spa",
                new OfficerId("scribe"),
                Instant.EPOCH,
                said == Said.EXPIRED ? Instant.EPOCH.plusSeconds(60) : null);
        inTransaction(() -> walk.bean(ConsentRegister.class).add(code, null, null, consent));
    }

    @Test
    void everyoneReadsWhatTheDefinitionsSayAndNothingElse() {
        var wrong = new SoftAssertions();
        int compared = 0;
        for (String officer : OFFICERS) {
            Viewer viewer = walk.viewer(officer);
            for (Relation relation : Relation.values()) {
                for (Said said : Said.values()) {
                    CaseCode code = cases.get(said);
                    become(viewer, relation, code);
                    Expected expected = expected(viewer, relation, said);
                    for (String path : paths(said)) {
                        var answer = Reading.of(mvc, officer, path + code);
                        String where = "%s %s, consent %s, %s".formatted(officer, relation, said, path);
                        wrong.assertThat(answer.status()).as(where).isEqualTo(expected.admitted() ? 200 : 404);
                        wrong.assertThat(read(answer.text())).as(where).isEqualTo(expected.blocks());
                        compared += BLOCKS.size();
                    }
                    forget(viewer, code);
                }
            }
        }
        assertThat(compared).as("combinations").isGreaterThan(20_000);
        wrong.assertAll();
    }

    /** A page is laid out from what the API tells too, and takes longer: two answers that differ in everything are enough. */
    private static List<String> paths(Said said) {
        boolean page = said == Said.GRANTED || said == Said.REFUSED;
        return page ? List.of("/api/v1/cases/", "/cases/") : List.of("/api/v1/cases/");
    }

    private static Set<String> read(String body) {
        return BLOCKS.stream()
                .filter(block -> body.contains(mark(block)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private record Expected(boolean admitted, Set<String> blocks) {
        static Expected absent() {
            return new Expected(false, new TreeSet<>());
        }
    }

    private Expected expected(Viewer viewer, Relation relation, Said said) {
        boolean coordinates = viewer.is(Role.COORDINATOR);
        Predicate<String> agreed = purpose -> said == Said.GRANTED;
        return switch (relation) {
            case CONFLICTED, CONFLICTED_BY_AGENCY -> Expected.absent();
            case STRANGER, EMERGENCY_OVER -> coordinates ? blocks(viewer, agreed) : Expected.absent();
            // She has taken back all that they had: the view is closed (SOP-13), whoever they are.
            case GUEST_NO_MORE ->
                coordinates && said != Said.WITHDRAWN ? shared(said == Said.GRANTED) : Expected.absent();
            case CARE_TEAM, TASK_HOLDER -> blocks(viewer, agreed);
            case ASKED_BY_REFERRAL -> said == Said.WITHDRAWN ? Expected.absent() : shared(false);
            case GUEST -> said == Said.WITHDRAWN ? Expected.absent() : shared(said == Said.GRANTED);
            case EMERGENCY -> {
                var opened = filtered(block -> definition.emergency(block, duties(viewer)));
                if (coordinates) {
                    opened.addAll(blocks(viewer, agreed).blocks());
                }
                yield new Expected(true, opened);
            }
        };
    }

    private Expected blocks(Viewer viewer, Predicate<String> agreed) {
        return new Expected(true, filtered(block -> definition.reads(block, duties(viewer), agreed)));
    }

    /** What a guest is shown depends on the service that they were asked for, not on who they are. */
    private Expected shared(boolean agreed) {
        return new Expected(true, filtered(block -> agreed && definition.leaves("P2", SERVED_BY, block)));
    }

    private static TreeSet<String> filtered(Predicate<String> which) {
        return BLOCKS.stream().filter(which).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> duties(Viewer viewer) {
        return viewer.duties().stream().map(DutyKey::value).collect(Collectors.toSet());
    }

    private void become(Viewer viewer, Relation relation, CaseCode code) {
        switch (relation) {
            case STRANGER -> {}
            case CARE_TEAM -> onTheTeam(viewer, code, "task", false);
            case TASK_HOLDER -> holdsATask(viewer, code);
            case ASKED_BY_REFERRAL -> {
                referred(viewer, code, "offered");
                holdsATask(viewer, code);
            }
            case GUEST -> {
                referred(viewer, code, "accepted");
                onTheTeam(viewer, code, "referral", false);
            }
            case GUEST_NO_MORE -> {
                referred(viewer, code, "completed");
                onTheTeam(viewer, code, "referral", true);
            }
            case CONFLICTED -> {
                onTheTeam(viewer, code, "task", false);
                holdsATask(viewer, code);
                conflict(code, null, viewer.id().value());
            }
            case CONFLICTED_BY_AGENCY -> {
                onTheTeam(viewer, code, "task", false);
                conflict(code, viewer.agency().value(), null);
            }
            case EMERGENCY -> emergency(viewer, code, "1 hour");
            case EMERGENCY_OVER -> emergency(viewer, code, "-1 second");
        }
    }

    private void onTheTeam(Viewer viewer, CaseCode code, String how, boolean over) {
        jdbc.sql("insert into care_team (case_code, officer, agency, how, joined_at, until) values (?, ?, ?, ?, now(), "
                        + (over ? "now() - interval '1 second'" : "null") + ")")
                .params(code.value(), viewer.id().value(), viewer.agency().value(), how)
                .update();
    }

    private void holdsATask(Viewer viewer, CaseCode code) {
        jdbc.sql("update work_item set state = 'claimed', assignee = ? where case_code = ?")
                .params(viewer.id().value(), code.value())
                .update();
    }

    private void referred(Viewer viewer, CaseCode code, String state) {
        jdbc.sql("""
                        insert into referral (run_id, case_code, service, sender, receiver, state, questions, exhausted,
                            basis, opened_at, changed_at)
                        values (?, ?, ?, 'oversight', ?, ?, 0, 0, 'allow', now(), now())
                        """)
                .params(
                        UUID.randomUUID().toString(),
                        code.value(),
                        SERVICE,
                        viewer.agency().value(),
                        state)
                .update();
    }

    private void conflict(
            CaseCode code,
            @org.jspecify.annotations.Nullable String agency,
            @org.jspecify.annotations.Nullable String officer) {
        jdbc.sql("insert into case_conflict (case_code, agency, officer, at) values (?, ?, ?, now())")
                .params(code.value(), agency, officer)
                .update();
    }

    private void emergency(Viewer viewer, CaseCode code, String left) {
        jdbc.sql("insert into emergency_access (id, case_code, officer, agency, reason, opened_at, ends_at)"
                        + " values (?, ?, ?, ?, '', now() - interval '2 hours', now() + interval '" + left + "')")
                .params(
                        UUID.randomUUID(),
                        code.value(),
                        viewer.id().value(),
                        viewer.agency().value())
                .update();
    }

    /** As if the officer had never had to do with the case. */
    private void forget(Viewer viewer, CaseCode code) {
        Stream.of("care_team", "case_conflict", "emergency_access", "referral")
                .forEach(table -> jdbc.sql("delete from " + table + " where case_code = ?"
                                + (table.equals("care_team") ? " and officer = ?" : " and ?::text is not null"))
                        .params(code.value(), viewer.id().value())
                        .update());
        jdbc.sql("update work_item set state = 'available', assignee = null where case_code = ?")
                .param(code.value())
                .update();
    }

    /** The same status, headers and body as for what never was, and as many questions to the database. */
    @Test
    void whatIsForbiddenIsAbsentOnEveryRoute() {
        var wrong = new SoftAssertions();
        CaseCode code = cases.get(Said.GRANTED);
        String absentCase = CaseCode.random("TT", java.util.random.RandomGenerator.of("L64X128MixRandom"))
                .value();
        String task = jdbc.sql("select task from work_item where case_code = ? limit 1")
                .param(code.value())
                .query(String.class)
                .single();
        int compared = 0;
        for (Relation relation : List.of(
                Relation.STRANGER,
                Relation.GUEST_NO_MORE,
                Relation.CONFLICTED,
                Relation.CONFLICTED_BY_AGENCY,
                Relation.EMERGENCY_OVER)) {
            Viewer viewer = walk.viewer("health.south");
            become(viewer, relation, code);
            for (Route route : Route.named()) {
                if (route.has("case")) {
                    compare(wrong, viewer, relation, route, code.value(), absentCase);
                    compared++;
                } else if (route.has("task") && relation != Relation.GUEST_NO_MORE) {
                    compare(
                            wrong,
                            viewer,
                            relation,
                            route,
                            task,
                            UUID.randomUUID().toString());
                    compared++;
                }
            }
            forget(viewer, code);
        }
        assertThat(compared).isGreaterThan(100);
        wrong.assertAll();
    }

    private void compare(
            SoftAssertions wrong, Viewer viewer, Relation relation, Route route, String there, String absent) {
        String where = route.key() + " for a " + relation;
        try (var statements = new Statements()) {
            String officer = viewer.id().value();
            Reading forbidden = Reading.of(mvc, officer, route.asked(), filled(route, there));
            int asked = statements.next();
            Reading missing = Reading.of(mvc, officer, route.asked(), filled(route, absent));
            wrong.assertThat(forbidden.without(there)).as(where).isEqualTo(missing.without(absent));
            wrong.assertThat(statements.next()).as("statements of " + where).isEqualTo(asked);
            wrong.assertThat(forbidden.status()).as(where).isBetween(400, 499);
            if (route.method().equals("GET")) {
                wrong.assertThat(forbidden.status()).as(where).isEqualTo(404);
            }
        }
    }

    private static String filled(Route route, String id) {
        String first = route.path().replaceFirst("\\{[^}]*}", id);
        return first.replaceAll("\\{[^}]*}", "11111111-1111-1111-1111-111111111111");
    }

    private void inTransaction(Runnable act) {
        new TransactionTemplate(walk.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> act.run());
    }
}
