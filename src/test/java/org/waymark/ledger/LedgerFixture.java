package org.waymark.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.shared.database.DatabaseSecrets;
import org.waymark.shared.database.TestDatabase;

/** The ledger alone on an empty database of its own, with only its own tables: what its tests stand on. */
final class LedgerFixture implements AutoCloseable {

    final TestDatabase database = TestDatabase.create();
    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    LedgerFixture() {
        migrate();
        context.registerBean(TestDatabase.class, () -> database);
        context.register(Parts.class);
        context.refresh();
    }

    private void migrate() {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            Path own = Files.createDirectories(Path.of("target", "ledger-migrations-" + UUID.randomUUID()));
            for (Path script : scripts.filter(LedgerFixture::isOurs).toList()) {
                Files.copy(script, own.resolve(script.getFileName()));
            }
            Flyway.configure()
                    .dataSource(database.url(), DatabaseSecrets.ADMIN, TestDatabase.adminPassword())
                    .locations("filesystem:" + own)
                    .placeholders(Map.of("app-role", DatabaseSecrets.APP))
                    .load()
                    .migrate();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isOurs(Path script) {
        return script.getFileName().toString().matches("V01.*|afterMigrate(__ledger)?[.]sql");
    }

    Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    Facts facts() {
        return context.getBean(Facts.class);
    }

    JdbcClient app() {
        return context.getBean(JdbcClient.class);
    }

    /** Does something in one transaction of the program. */
    <T> T act(Supplier<T> act) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).execute(status -> act.get());
    }

    void act(Runnable act) {
        act(() -> {
            act.run();
            return 0;
        });
    }

    /** Does something as the owner of the schema, with the triggers that refuse it switched off: what an attacker does. */
    void tamper(String sql, Object... values) {
        asOwner("set session_replication_role = replica", sql, values);
    }

    void asOwner(String first, String sql, Object... values) {
        try (Connection connection = database.asOwner();
                var statement = connection.createStatement();
                var change = connection.prepareStatement(sql)) {
            statement.execute(first);
            for (int i = 0; i < values.length; i++) {
                change.setObject(i + 1, values[i]);
            }
            change.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @Configuration(proxyBeanMethods = false)
    @EnableTransactionManagement
    @Import(LedgerConfiguration.class)
    static class Parts {

        @Bean(destroyMethod = "close")
        HikariDataSource dataSource(TestDatabase database) {
            var pool = new HikariDataSource();
            pool.setJdbcUrl(database.url());
            pool.setUsername(DatabaseSecrets.APP);
            pool.setPassword(database.appPassword());
            pool.setMaximumPoolSize(20);
            pool.setMinimumIdle(1);
            return pool;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource database) {
            return new DataSourceTransactionManager(database);
        }

        @Bean
        JdbcTemplate jdbcTemplate(DataSource database) {
            return new JdbcTemplate(database);
        }

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
