package org.waymark.ledger;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the ledger together. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    Ledger ledger(JdbcTemplate jdbc, Clock clock) {
        return new PostgresLedger(new EventTable(jdbc), new CaseLocks(JdbcClient.create(jdbc)), clock);
    }

    @Bean
    Facts facts(DataSource database) {
        return new PostgresFacts(database);
    }
}
