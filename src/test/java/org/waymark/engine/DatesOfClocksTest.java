package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.Draw.act;
import static org.waymark.engine.Draw.end;
import static org.waymark.engine.Draw.path;
import static org.waymark.engine.Draw.start;
import static org.waymark.engine.Draw.task;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.engine.events.StepOpened;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;
import org.waymark.shared.RunId;

/** A clock runs from when the officer says that it began, and a step may be due by a date that was set before it. */
@EngineTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatesOfClocksTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    @Autowired
    Drill drill;

    @Autowired
    Heard heard;

    @Autowired
    Engine engine;

    Edition edition;

    @BeforeAll
    void deploy() {
        edition = drill.deploy(Draw.book(Draw.procedure(
                "dated",
                "hl-clinician",
                start("begin")
                        + task("examine")
                        + act("count", "setDeadline", "clock", "C01", "fact", "treatBy", "from", "exposedAt")
                        + task("treat")
                                .replace(
                                        "<camunda:property name=\"clock\"",
                                        "<camunda:property name=\"due\""
                                                + " value=\"treatBy\"/><camunda:property name=\"clock\"")
                        + end("done")
                        + path("begin", "examine", "count", "treat", "done"))));
    }

    @Test
    void theClockStartsAtTheDateThatPassesAndOnlyTheLimitStays() {
        var exposed = Instant.parse("2026-11-21T10:00:00Z");
        Seen seen = examined(new RoutingValue.Moment(exposed));
        assertThat(seen.treatBy()).isEqualTo(exposed.plusSeconds(3600));
        assertThat(engine.facts(seen.run).values()).containsOnlyKeys("treatBy");
    }

    @Test
    void aDayBeginsWhereThePeopleAre() {
        Seen seen = examined(new RoutingValue.Day(LocalDate.parse("2026-11-21")));
        assertThat(seen.treatBy()).isEqualTo(Instant.parse("2026-11-21T05:00:00Z"));
    }

    @Test
    void aDateThatNobodyCanSayLetsTheClockStartNow() {
        Seen seen = examined(null);
        assertThat(seen.treatBy())
                .isBetween(Instant.now().plusSeconds(3500), Instant.now().plusSeconds(3601));
    }

    @Test
    void aClockMayBeCountedBackFromADate() {
        Edition back = drill.deploy(Draw.book(Draw.procedure(
                "counted-back",
                "hl-clinician",
                start("begin")
                        + act("count-back", "setDeadline", "clock", "C01", "fact", "readyBy", "before", "hearingOn")
                        + task("prepare")
                        + end("done")
                        + path("begin", "count-back", "prepare", "done"))));
        var hearing = Instant.parse("2027-03-01T13:00:00Z");
        RunId run = drill.start(
                back,
                "counted-back",
                Drill.newCase(),
                RoutingFacts.none().with("hearingOn", new RoutingValue.Moment(hearing)));
        assertThat(engine.facts(run).get("readyBy"))
                .contains(new RoutingValue.Moment(hearing.minus(Duration.ofHours(1))));
    }

    @Test
    void theRowOfTheClockIsChosenByTheFactThatIsNamed() {
        Edition paced = drill.deploy(Draw.book(Draw.procedure(
                "paced",
                "hl-clinician",
                start("begin")
                        + act("pace", "setDeadline", "clock", "C01", "fact", "answerBy", "urgency", "level")
                        + task("answer")
                        + end("done")
                        + path("begin", "pace", "answer", "done"))));
        assertThat(minutesToAnswer(paced, RoutingFacts.none().with("level", "critical")))
                .isEqualTo(30);
        assertThat(minutesToAnswer(paced, RoutingFacts.none().with("urgency", "critical")))
                .isEqualTo(60);
    }

    private long minutesToAnswer(Edition paced, RoutingFacts facts) {
        Instant before = Instant.now();
        RunId run = drill.start(paced, "paced", Drill.newCase(), facts);
        var kept = (RoutingValue.Moment) engine.facts(run).get("answerBy").orElseThrow();
        return Math.round(Duration.between(before, kept.value()).toSeconds() / 60.0);
    }

    @Test
    void aStepIsDueByItsDateOrByItsClockWhicheverComesFirst() {
        Instant now = Instant.now();
        StepOpened late = examined(new RoutingValue.Moment(now.minus(Duration.ofHours(2)))).treating;
        assertThat(late.due(now.plus(A_DAY))).isBefore(now);
        StepOpened early = examined(new RoutingValue.Moment(now.plus(A_DAY))).treating;
        assertThat(early.due(now.plusSeconds(60))).isEqualTo(now.plusSeconds(60));
    }

    private Seen examined(@org.jspecify.annotations.Nullable RoutingValue exposedAt) {
        CaseCode code = Drill.newCase();
        RunId run = drill.start(edition, "dated", code, RoutingFacts.none());
        RoutingFacts passing = RoutingFacts.none();
        drill.complete(
                heard.opened(code).get(0).task(),
                RoutingFacts.none(),
                exposedAt == null ? passing : passing.with("exposedAt", exposedAt));
        return new Seen(run, heard.opened(code).get(1), engine.facts(run));
    }

    private record Seen(RunId run, StepOpened treating, RoutingFacts facts) {
        Instant treatBy() {
            Instant kept = ((RoutingValue.Moment) facts.get("treatBy").orElseThrow()).value();
            assertThat(treating.dueBy()).isEqualTo(kept);
            return kept;
        }
    }
}
