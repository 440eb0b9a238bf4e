package org.waymark.ledger;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;

/** Down while the log is not being sealed: acts go on and wait in the queue, but somebody must look. */
final class SealingHealth implements HealthIndicator {

    private final SealingLoop loop;

    SealingHealth(SealingLoop loop) {
        this.loop = loop;
    }

    @Override
    public Health health() {
        String trouble = loop.trouble();
        return trouble == null
                ? Health.up().build()
                : Health.down().withDetail("reason", trouble).build();
    }
}
