package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.engine.Draw.call;
import static org.waymark.engine.Draw.decide;
import static org.waymark.engine.Draw.decision;
import static org.waymark.engine.Draw.end;
import static org.waymark.engine.Draw.path;
import static org.waymark.engine.Draw.procedure;
import static org.waymark.engine.Draw.start;
import static org.waymark.engine.Draw.task;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.engine.events.StepOpened;
import org.waymark.shared.CaseCode;
import org.waymark.shared.ClockKey;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.SopKey;

@EngineTest
class EditionsTest {

    @Autowired
    Drill drill;

    @Autowired
    Heard heard;

    @Autowired
    Engine engine;

    @Autowired
    Book book;

    @Autowired
    RepositoryService repository;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void aCaseStaysOnTheEditionItBeganWith() {
        Edition first = drill.deploy(nested("first"));
        CaseCode old = Drill.newCase();
        var run = drill.start(first, "outer", old, RoutingFacts.none());
        Edition second = drill.deploy(nested("second"));
        CaseCode fresh = Drill.newCase();
        drill.start(second, "outer", fresh, RoutingFacts.none());
        drill.complete(heard.opened(old).get(0).task(), RoutingFacts.none());
        drill.complete(heard.opened(fresh).get(0).task(), RoutingFacts.none());
        assertThat(heard.opened(old)).extracting(StepOpened::step).containsExactly("ask", "deep-first");
        assertThat(heard.opened(old)).extracting(StepOpened::edition).containsOnly(first);
        assertThat(heard.opened(fresh)).extracting(StepOpened::step).containsExactly("ask", "deep-second");
        assertThat(engine.facts(run).code("word")).contains("first");
        assertThat(book.current()).contains(second);
    }

    @Test
    void aBookIsReadAsItWasDrawn() {
        Edition edition = drill.deploy(nested("read"));
        Sop sop = book.sop(edition, new SopKey("deepest")).orElseThrow();
        Step step = sop.step("deep-read").orElseThrow();
        assertThat(step.name(java.util.Locale.ENGLISH)).isEqualTo("Do deep-read");
        assertThat(step.guidance(java.util.Locale.ENGLISH)).isEqualTo("How to do it.");
        assertThat(step.source(java.util.Locale.ENGLISH)).isEqualTo("SOP, row 1");
        assertThat(step.clock()).isEqualTo(new ClockKey("C01"));
        assertThat(step.form()).isEqualTo(new FormKey("answer"));
        assertThat(book.sops(edition))
                .extracting(each -> each.key().value())
                .containsExactly("deepest", "middle", "outer");
        assertThat(book.form(edition, new FormKey("answer"))).isPresent();
        assertThat(book.form(edition, new FormKey("other"))).isEmpty();
    }

    @Test
    void clocksAndDecisionsAnswerOutsideACase() {
        Edition edition = drill.deploy(nested("clocks"));
        assertThat(book.clock(edition, new ClockKey("C01"), null).limit()).hasHours(1);
        assertThat(book.clock(edition, new ClockKey("C01"), "critical").limit()).hasMinutes(30);
        assertThat(book.clock(edition, new ClockKey("C02"), null).workingDays()).isTrue();
        assertThat(book.decide(edition, "which", RoutingFacts.none()))
                .containsExactly(java.util.Map.of("outcome", "clocks"));
        assertThatThrownBy(() -> book.clock(edition, new ClockKey("C99"), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> book.decide(edition, "none", RoutingFacts.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBrokenBookChangesNothing() {
        long before = repository.createDeploymentQuery().count();
        var broken = new ArrayList<BookFile>(nested("broken"));
        broken.add(
                procedure("broken", "cb-frontline", start("begin") + task("lost") + path("begin", "lost", "nowhere")));
        assertThatThrownBy(() -> drill.deploy(broken)).isInstanceOfSatisfying(BookRefused.class, refused -> {
            assertThat(refused.findings()).isNotEmpty();
            assertThat(refused.findings()).allMatch(finding -> finding.file().equals("broken.bpmn"));
        });
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void checkingFindsWhatTheEngineRefusesAndKeepsNothing() {
        long before = repository.createDeploymentQuery().count();
        List<Finding> broken = book.check(Draw.book(procedure(
                "broken",
                "cb-frontline",
                start("begin")
                        + task("lost")
                        + Draw.end("found")
                        + path("begin", "lost", "found")
                        + path("lost", "nowhere"))));
        assertThat(broken).extracting(Finding::rule).contains("structure/engine-accepts");
        assertThat(book.check(nested("checked"))).isEmpty();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void anEditionThatIsRolledBackWasNeverThere() {
        var number = new Edition(900);
        transaction.executeWithoutResult(act -> {
            book.deploy(number, nested("first-try"));
            assertThat(book.sop(number, new SopKey("deepest")).orElseThrow().step("deep-first-try"))
                    .isPresent();
            act.setRollbackOnly();
        });
        assertThat(book.sop(number, new SopKey("deepest"))).isEmpty();
        transaction.executeWithoutResult(act -> book.deploy(number, nested("second-try")));
        assertThat(book.sop(number, new SopKey("deepest")).orElseThrow().step("deep-second-try"))
                .isPresent();
        transaction.executeWithoutResult(act -> assertThatThrownBy(() -> book.deploy(number, nested("third-try")))
                .isInstanceOf(IllegalStateException.class));
    }

    private static List<BookFile> nested(String word) {
        return Draw.book(
                procedure(
                        "outer",
                        "cb-frontline",
                        start("begin")
                                + decide("choose", "which", "word")
                                + task("ask")
                                + call("go-on", "middle", "")
                                + end("end")
                                + path("begin", "choose", "ask", "go-on", "end")),
                procedure(
                        "middle",
                        "cb-frontline",
                        start("begin") + call("deeper", "deepest", "") + end("end") + path("begin", "deeper", "end")),
                procedure(
                        "deepest",
                        "cb-frontline",
                        start("begin") + task("deep-" + word) + end("end") + path("begin", "deep-" + word, "end")),
                decision("which", "channel", "", "\"" + word + "\""));
    }
}
