package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.engine.Draw.decide;
import static org.waymark.engine.Draw.decision;
import static org.waymark.engine.Draw.end;
import static org.waymark.engine.Draw.path;
import static org.waymark.engine.Draw.start;
import static org.waymark.engine.Draw.task;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.ledger.Fact;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;
import org.waymark.shared.RunId;

/** What a decision needs to know passes through the engine and leaves nothing behind but the decision's outcome (promise 3). */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PassingInputsTest {

    private static final String MARK = "xmarkedinjuryx";

    @Autowired
    Drill drill;

    @Autowired
    Heard heard;

    @Autowired
    Engine engine;

    @Autowired
    RecordingLedger ledger;

    @Autowired
    JdbcClient jdbc;

    Edition edition;

    @BeforeAll
    void deploy() {
        edition = drill.deploy(Draw.book(
                Draw.procedure(
                        "weighing",
                        "hl-clinician",
                        start("begin")
                                + task("examine")
                                + decide("weigh", "care", "careNow")
                                + task("treat")
                                + end("done")
                                + path("begin", "examine", "weigh", "treat", "done")),
                Draw.procedure(
                        "leaking",
                        "hl-clinician",
                        start("begin")
                                + task("examine")
                                + Draw.act("keep", "openDoor", "door", "front")
                                + task("treat")
                                + end("done")
                                + path("begin", "examine", "keep", "treat", "done")),
                Draw.procedure(
                        "passing-on",
                        "hl-clinician",
                        start("begin")
                                + task("examine")
                                + Draw.call(
                                        "pass-on", "deciding", "<camunda:in source=\"injuries\" target=\"wounds\"/>")
                                + end("done")
                                + path("begin", "examine", "pass-on", "done")),
                Draw.procedure(
                        "deciding",
                        "hl-clinician",
                        start("begin")
                                + decide("weigh", "care", "careNow")
                                + task("treat")
                                + end("done")
                                + path("begin", "weigh", "treat", "done")),
                decision("care", "count(injuries)", "&gt; 1", "\"urgent\"", "", "\"later\"")));
    }

    @Test
    void theOutcomeStaysAndTheInputsAreGone() {
        CaseCode code = Drill.newCase();
        RunId run = drill.start(edition, "weighing", code, RoutingFacts.none());
        drill.complete(heard.opened(code).get(0).task(), RoutingFacts.none(), injuries());
        assertThat(engine.facts(run).values()).containsOnlyKeys("careNow");
        assertThat(engine.facts(run).code("careNow")).contains("urgent");
        drill.complete(heard.opened(code).get(1).task(), RoutingFacts.none());
        assertThat(everything()).noneMatch(row -> row.contains(MARK)).anyMatch(row -> row.contains(code.value()));
    }

    @Test
    void theLogNamesThemOnly() {
        CaseCode code = Drill.newCase();
        drill.start(edition, "weighing", code, RoutingFacts.none());
        drill.complete(heard.opened(code).get(0).task(), RoutingFacts.none(), injuries());
        assertThat(ledger.of(code).toString()).doesNotContain(MARK);
        assertThat(ledger.of(code))
                .extracting(Fact::details)
                .anySatisfy(details -> assertThat(details)
                        .containsAllEntriesOf(
                                Map.of("decision", "care", "outcome", "outcome=urgent", "passing-inputs", "injuries")));
    }

    @Test
    void anInputThatSomethingWouldKeepRollsTheActBack() {
        CaseCode code = Drill.newCase();
        drill.start(edition, "leaking", code, RoutingFacts.none());
        var task = heard.opened(code).get(0).task();
        assertThatThrownBy(() -> drill.complete(
                        task, RoutingFacts.none(), RoutingFacts.none().with("door", MARK)))
                .isInstanceOf(RuntimeException.class);
        assertThat(everything()).noneMatch(row -> row.contains(MARK));
        assertThat(heard.closed(code)).hasSize(1);
        drill.complete(task, RoutingFacts.none());
        assertThat(heard.opened(code)).hasSize(2);
    }

    @Test
    void anInputHandedDownPassesThereToo() {
        CaseCode code = Drill.newCase();
        drill.start(edition, "passing-on", code, RoutingFacts.none());
        drill.complete(heard.opened(code).get(0).task(), RoutingFacts.none(), injuries());
        assertThat(heard.opened(code)).hasSize(2);
        assertThat(everything()).noneMatch(row -> row.contains(MARK));
    }

    @Test
    void aListIsNeverKept() {
        CaseCode code = Drill.newCase();
        assertThatThrownBy(() -> drill.start(edition, "weighing", code, injuries()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RoutingFacts injuries() {
        return RoutingFacts.none().with("injuries", new RoutingValue.Codes(List.of(MARK, "burn")));
    }

    /** Every row of every table, as text. */
    private List<String> everything() {
        return jdbc
                .sql("select table_name from information_schema.tables where table_schema = 'public'")
                .query(String.class)
                .list()
                .stream()
                .flatMap(table ->
                        jdbc.sql("select t::text from \"" + table + "\" t").query(String.class).list().stream())
                .toList();
    }
}
