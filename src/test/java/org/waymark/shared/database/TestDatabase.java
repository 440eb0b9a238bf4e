package org.waymark.shared.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/** The one embedded server of a test run; each test context gets an empty database of its own in it. */
public final class TestDatabase {

    private static final EmbeddedDatabase SERVER = start();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;

    private TestDatabase(String name) {
        this.name = name;
    }

    /** A new empty database, without a schema. */
    public static TestDatabase create() {
        var database = new TestDatabase("t" + COUNT.incrementAndGet());
        try (Connection connection =
                        DriverManager.getConnection(SERVER.url("postgres"), DatabaseSecrets.ADMIN, adminPassword());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + database.name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return database;
    }

    public String url() {
        return SERVER.url(name);
    }

    /** A connection under the role that owns the schema. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url(), DatabaseSecrets.ADMIN, adminPassword());
    }

    /** A connection under the role of the program. */
    public Connection asApp() throws SQLException {
        return DriverManager.getConnection(
                url(), DatabaseSecrets.APP, SERVER.secrets().app());
    }

    /** Spring properties that point a context at this database. */
    public String[] properties() {
        return new String[] {
            "spring.datasource.url=" + url(),
            "spring.datasource.username=" + DatabaseSecrets.APP,
            "spring.datasource.password=" + SERVER.secrets().app(),
            "spring.flyway.url=" + url(),
            "spring.flyway.user=" + DatabaseSecrets.ADMIN,
            "spring.flyway.password=" + adminPassword(),
        };
    }

    public String appPassword() {
        return SERVER.secrets().app();
    }

    public static String adminPassword() {
        return SERVER.secrets().admin();
    }

    private static EmbeddedDatabase start() {
        var server = EmbeddedDatabase.open(
                Path.of("target", "test-database-" + UUID.randomUUID()).toAbsolutePath(), false);
        // After the contexts that work on it, or each of them would wait for its connections.
        SpringApplication.getShutdownHandlers().add(() -> {
            try {
                server.close();
            } catch (IOException ignored) {
                // the run is over
            }
        });
        return server;
    }
}
