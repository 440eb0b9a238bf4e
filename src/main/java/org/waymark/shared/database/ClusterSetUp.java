package org.waymark.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a new cluster safe before anything is kept in it: passwords, two roles, one database. Repeatable. */
record ClusterSetUp(String url, DatabaseSecrets secrets, Path cluster) {

    private static final String ONLY_WITH_PASSWORD = """
            # Written by Waymark: loopback only, and never without a password.
            local all all scram-sha-256
            host  all all 127.0.0.1/32 scram-sha-256
            host  all all ::1/128 scram-sha-256
            """;

    static ClusterSetUp of(String url, DatabaseSecrets secrets, Path cluster) {
        return new ClusterSetUp(url, secrets, cluster);
    }

    void prepare() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            closeToStrangers(statement);
            if (!exists(statement, "select 1 from pg_roles where rolname = '" + DatabaseSecrets.APP + "'")) {
                statement.execute("create role " + DatabaseSecrets.APP + " login password '" + secrets.app() + "'");
            }
            // An act that hangs would hold back the sealing of the log, so the database ends it.
            statement.execute("alter role " + DatabaseSecrets.APP + " set idle_in_transaction_session_timeout = '30s'");
            statement.execute("alter role " + DatabaseSecrets.APP + " set transaction_timeout = '60s'");
            if (!exists(statement, "select 1 from pg_database where datname = 'waymark'")) {
                statement.execute("create database waymark");
            }
        }
    }

    private void closeToStrangers(Statement statement) throws SQLException, IOException {
        Path rules = cluster.resolve("pg_hba.conf");
        if (Files.readString(rules).equals(ONLY_WITH_PASSWORD)) {
            return;
        }
        statement.execute("alter role " + DatabaseSecrets.ADMIN + " password '" + secrets.admin() + "'");
        Files.writeString(rules, ONLY_WITH_PASSWORD);
        statement.execute("select pg_reload_conf()");
        // Whoever came in while the new cluster still trusted everyone goes out again.
        statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                + " where backend_type = 'client backend' and pid <> pg_backend_pid()");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            return found.next();
        }
    }
}
