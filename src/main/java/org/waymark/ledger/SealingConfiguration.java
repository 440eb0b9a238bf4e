package org.waymark.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the log sealed by itself; tests of the sealer leave it out and seal by hand. */
@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    SealingLoop sealingLoop(Sealer sealer, LogStart start, LedgerSettings settings) {
        return new SealingLoop(sealer, start, settings.sealEvery());
    }

    @Bean
    SealingHealth logHealthIndicator(SealingLoop loop) {
        return new SealingHealth(loop);
    }
}
