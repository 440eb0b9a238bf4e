package org.waymark.worklist;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** What has been said of a limit so far: nothing, that half of it is gone, four fifths, or that it has passed. */
enum Stage {
    UNTOLD(0),
    HALF(50),
    FOUR_FIFTHS(80),
    PASSED(100);

    private final int percent;

    Stage(int percent) {
        this.percent = percent;
    }

    int percent() {
        return percent;
    }

    /** When the next word is due; empty when all is said. */
    Optional<Instant> next(Instant born, Instant due) {
        return this == PASSED ? Optional.empty() : Optional.of(values()[ordinal() + 1].reachedAt(born, due));
    }

    /** The last stage that a limit has reached: a node that was down says only that, not all it has missed. */
    static Stage at(Instant now, Instant born, Instant due) {
        Stage reached = UNTOLD;
        for (Stage stage : values()) {
            if (!now.isBefore(stage.reachedAt(born, due))) {
                reached = stage;
            }
        }
        return reached;
    }

    private Instant reachedAt(Instant born, Instant due) {
        return born.plus(Duration.between(born, due).multipliedBy(percent).dividedBy(100))
                .truncatedTo(ChronoUnit.MILLIS);
    }
}
