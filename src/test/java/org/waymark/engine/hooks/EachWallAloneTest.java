package org.waymark.engine.hooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.engine.BookRefused;
import org.waymark.engine.Finding;
import org.waymark.engine.rules.Malicious;
import org.waymark.engine.rules.Rules;

/** Two walls stand before code in a diagram; each of them holds with the other taken away. */
class EachWallAloneTest {

    private static BareEngine withTheList;
    private static BareEngine withoutTheList;
    private static BareEngine stock;

    @BeforeAll
    static void start() {
        withTheList = BareEngine.withTheList(Rules.inFourSectors("openDoor"));
        withoutTheList = BareEngine.withoutTheList();
        stock = BareEngine.stock();
    }

    @AfterAll
    static void stop() {
        withTheList.close();
        withoutTheList.close();
        stock.close();
    }

    static List<Malicious> all() {
        return Malicious.all();
    }

    static List<Malicious> running() {
        return Malicious.all().stream().filter(attempt -> !attempt.oneWall()).toList();
    }

    @ParameterizedTest
    @MethodSource("all")
    void theListLetsNoneIntoTheEngine(Malicious attempt) {
        assertThatThrownBy(() -> withTheList.deploy(attempt.file()))
                .isInstanceOfSatisfying(
                        BookRefused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::rule)
                                .contains(attempt.rule()));
        assertThat(withTheList
                        .engine()
                        .getRepositoryService()
                        .createDeploymentQuery()
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @MethodSource("running")
    void withoutTheListNothingIsReached(Malicious attempt) {
        int before = Planted.touched();
        catchThrowable(() -> withoutTheList.run(attempt.file()));
        assertThat(Planted.touched()).isEqualTo(before);
    }

    /** Or the test above would prove nothing. */
    @Test
    void theStockEngineIsReachedByThem() {
        long reached =
                running().stream().filter(attempt -> reaches(stock, attempt)).count();
        assertThat(reached).isGreaterThan(10);
    }

    @Test
    void theGateRefusesExpressionsWhileTheyAreDeployed() {
        try (BareEngine gate = BareEngine.withTheGate()) {
            Malicious attempt = all().get(0);
            assertThatThrownBy(() -> gate.deploy(attempt.file())).hasMessageContaining("only comparisons");
        }
    }

    @Test
    void scriptsOfAnyLanguageFail() {
        Malicious feel = running().stream()
                .filter(attempt -> attempt.what().equals("a FEEL script task"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> withoutTheList.run(feel.file()))
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("scripts are not allowed");
    }

    private static boolean reaches(BareEngine engine, Malicious attempt) {
        int before = Planted.touched();
        catchThrowable(() -> engine.run(attempt.file()));
        return Planted.touched() > before;
    }
}
