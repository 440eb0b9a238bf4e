package org.waymark.engine;

import java.time.Clock;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The engine room with a ledger and a directory of the tests' own. */
@EnableAutoConfiguration(exclude = {SecurityAutoConfiguration.class, SessionAutoConfiguration.class})
@ComponentScan(
        basePackages = "org.waymark.engine",
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.ANNOTATION,
                        classes = org.springframework.boot.test.context.TestConfiguration.class))
class EngineAlone {

    @Bean
    RecordingLedger ledger(JdbcClient jdbc) {
        return new RecordingLedger(jdbc);
    }

    @Bean
    FourSectors directory() {
        return new FourSectors();
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
