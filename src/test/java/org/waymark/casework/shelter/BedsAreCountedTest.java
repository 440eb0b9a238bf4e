package org.waymark.casework.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RunId;
import org.waymark.support.WaymarkTest;

/** A placement takes its beds once, and gives them back once; a house never has fewer than none. */
@WaymarkTest
class BedsAreCountedTest {

    private static final String HOUSE = "two-b";

    @Autowired
    HouseBeds beds;

    @Autowired
    ShelterHouses houses;

    @Autowired
    Directory directory;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    private final RunId one = run();
    private final RunId other = run();
    private Viewer manager;

    @BeforeEach
    void fourAreFree() {
        manager = directory.viewer(new OfficerId("shelter.two")).orElseThrow();
        free(4);
    }

    @AfterEach
    void asTheyWere() {
        give(one);
        give(other);
        free(4);
    }

    @Test
    void onceForEachPlacement() {
        take(one, 2);
        take(one, 2);
        assertThat(free()).isEqualTo(2);
        give(one);
        give(one);
        assertThat(free()).isEqualTo(4);
    }

    @Test
    void notBelowNone() {
        take(one, 3);
        take(other, 3);
        assertThat(free()).isZero();
        give(other);
        assertThat(free()).as("one was there to take").isEqualTo(1);
        give(one);
        assertThat(free()).isEqualTo(4);
    }

    @Test
    void twoAtOnceTakeOneAfterTheOther() {
        List<RunId> runs = IntStream.range(0, 4).mapToObj(each -> run()).toList();
        CompletableFuture.allOf(runs.stream()
                        .map(run -> CompletableFuture.runAsync(() -> take(run, 1)))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertThat(free()).isZero();
        runs.forEach(this::give);
        assertThat(free()).isEqualTo(4);
    }

    @Test
    void whatWasCountedMeanwhileStaysWhereNobodyTypedANumber() {
        take(one, 1);
        houses.keep(manager, HOUSE, new Houses.Today(null, true, false, false));
        House house = houses.named(manager, HOUSE).house();
        assertThat(house.beds()).isEqualTo(3);
        assertThat(house.dangerNear()).isTrue();
    }

    @Test
    void aHouseThatIsNotKnownTakesNothing() {
        transaction.executeWithoutResult(now -> beds.take(one, "nobody-knows", 1, clock.instant()));
        assertThat(free()).isEqualTo(4);
    }

    private void take(RunId run, int many) {
        transaction.executeWithoutResult(now -> beds.take(run, HOUSE, many, clock.instant()));
    }

    private void give(RunId run) {
        transaction.executeWithoutResult(now -> beds.free(run, clock.instant()));
    }

    private int free() {
        return houses.named(manager, HOUSE).house().beds();
    }

    private void free(int many) {
        houses.keep(manager, HOUSE, new Houses.Today(many, false, false, false));
    }

    private static RunId run() {
        return new RunId(UUID.randomUUID().toString());
    }
}
