package org.waymark.ledger;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
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

    private static final Duration SOON = Duration.ofMillis(50);

    final TestDatabase database = TestDatabase.create();
    final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    LedgerFixture() {
        migrate(database.url(), TestDatabase.adminPassword());
        context.registerBean(TestDatabase.class, () -> database);
        context.registerBean(LedgerSettings.class, () -> new LedgerSettings("test.waymark/log", SOON, null, null));
        context.register(Parts.class);
        TestPropertyValues.of("waymark.demo=true", "waymark.data-dir=target/ledger-" + UUID.randomUUID())
                .applyTo(context);
        context.refresh();
        context.getBean(LogStart.class).prepare();
    }

    /** Makes the ledger's own tables in an empty database. */
    static void migrate(String url, String ownersPassword) {
        try (Stream<Path> scripts = Files.list(Path.of("src/main/resources/db/migration"))) {
            Path own = Files.createDirectories(Path.of("target", "ledger-migrations-" + UUID.randomUUID()));
            for (Path script : scripts.filter(LedgerFixture::isOurs).toList()) {
                Files.copy(script, own.resolve(script.getFileName()));
            }
            Flyway.configure()
                    .dataSource(url, DatabaseSecrets.ADMIN, ownersPassword)
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

    SealedLog log() {
        return context.getBean(SealedLog.class);
    }

    void seal() {
        context.getBean(Sealer.class).sealNow();
    }

    /** A second node's sealer, or one that breaks in the middle of a step. */
    Sealer sealer(Consumer<SealingStep> steps) {
        return sealer(context.getBean(SigningKey.class), steps);
    }

    Sealer sealer(SigningKey key, Consumer<SealingStep> steps) {
        var alone = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return new Sealer(new SealingQueue(app()), tables(), key, alone, context.getBean(Clock.class), steps);
    }

    LogTables tables() {
        return new LogTables(context.getBean(JdbcTemplate.class));
    }

    /** Records so many facts, each in an act of its own. */
    void record(int count) {
        for (int i = 0; i < count; i++) {
            Fact fact = Fact.of(FactKind.FLOW_TAKEN).detail("n", "" + i);
            act(() -> ledger().append(fact));
        }
    }

    /** Records so many facts in one act. */
    void recordAtOnce(int count) {
        var facts = IntStream.range(0, count)
                .mapToObj(i -> Fact.of(FactKind.FLOW_TAKEN).detail("n", "" + i))
                .toList();
        act(() -> ledger().append(facts));
    }

    long count(String table) {
        return app().sql("select count(*) from " + table).query(Long.class).single();
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

    /** Changes a table as the owner of the schema, with the triggers that refuse it switched off: what an attacker does. */
    void tamper(String table, String sql) {
        try (Connection owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute("alter table " + table + " disable trigger user");
            statement.execute(sql);
            statement.execute("alter table " + table + " enable always trigger no_rewriting");
            if (table.equals("audit_event")) {
                statement.execute("alter table " + table + " enable always trigger every_event_awaits_sealing");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    /** Changes the queue, which has no trigger, as the owner of the schema. */
    void asOwner(String sql) {
        try (Connection owner = database.asOwner();
                var statement = owner.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    @Override
    public void close() {
        context.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
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
