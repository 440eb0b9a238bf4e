package org.waymark.ledger;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.shared.database.EmbeddedDatabase;

/** Puts the ledger together. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    OwnConnections ownConnections(DataSource database) throws SQLException {
        return new OwnConnections(database);
    }

    @Bean
    Ledger ledger(JdbcTemplate jdbc, OwnConnections own, Clock clock) {
        var alone = new TransactionTemplate(new DataSourceTransactionManager(own.database()));
        var eventsAlone = new EventTable(new JdbcTemplate(own.database()));
        var locks = new CaseLocks(JdbcClient.create(jdbc));
        return new PostgresLedger(new EventTable(jdbc), eventsAlone, alone, locks, clock);
    }

    @Bean
    Facts facts(DataSource database) {
        return new PostgresFacts(database);
    }

    @Bean
    SigningKey logSigningKey(
            LedgerSettings settings, Environment environment, ObjectProvider<EmbeddedDatabase> embedded) {
        Path dataDir = Path.of(environment.getProperty("waymark.data-dir", ".waymark"));
        boolean demonstration = environment.getProperty("waymark.demo", Boolean.class, false);
        boolean ownDatabase = embedded.getIfAvailable() != null;
        return new LogKeys(settings, dataDir).signingKey(ownDatabase || demonstration);
    }

    @Bean
    SealedLog sealedLog(DataSource database, PlatformTransactionManager transactions, SigningKey key) {
        return new PostgresLog(database, transactions, key.verifier());
    }

    @Bean
    Sealer sealer(JdbcTemplate jdbc, PlatformTransactionManager transactions, SigningKey key, Clock clock) {
        var queue = new SealingQueue(JdbcClient.create(jdbc));
        return new Sealer(queue, new LogTables(jdbc), key, alone(transactions), clock, step -> {});
    }

    @Bean
    LogStart logStart(JdbcTemplate jdbc, PlatformTransactionManager transactions, SigningKey key, Clock clock) {
        var queue = new SealingQueue(JdbcClient.create(jdbc));
        return new LogStart(new LogTables(jdbc), queue, key, alone(transactions), clock);
    }

    private static TransactionTemplate alone(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }
}
