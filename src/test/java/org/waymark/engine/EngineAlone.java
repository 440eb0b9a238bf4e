package org.waymark.engine;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.session.SessionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.directory.Country;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.WorkingDays;

/** The engine room with a ledger and a directory of the tests' own; no stereotype, so that no scan takes it for the program. */
@EnableAutoConfiguration(exclude = {SecurityAutoConfiguration.class, SessionAutoConfiguration.class})
@ComponentScan(basePackages = "org.waymark.engine")
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
    Country country() {
        return new OneLanguage();
    }

    @Bean
    Heard heard() {
        return new Heard();
    }

    @Bean
    Drill drill(Engine engine, Book book, TransactionTemplate transaction) {
        return new Drill(engine, book, transaction);
    }

    @Bean
    ProcedureAction openDoor() {
        return new OpenDoor();
    }

    @Bean
    ZoneId zone() {
        return ZoneId.of("America/Port_of_Spain");
    }

    @Bean
    WorkingDays workingDays(ZoneId zone) {
        return new WorkingDays(zone, day -> false);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
