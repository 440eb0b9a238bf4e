package org.waymark.shared.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void keepsItsDataAndItsPasswordsBetweenRuns() throws Exception {
        try (var database = EmbeddedDatabase.open(folder);
                var connection = admin(database);
                var statement = connection.createStatement()) {
            statement.execute("create table kept (what text)");
            statement.execute("insert into kept values ('still here')");
        }
        try (var database = EmbeddedDatabase.open(folder);
                var connection = admin(database)) {
            assertThat(one(connection, "select what from kept")).isEqualTo("still here");
        }
    }

    @Test
    void letsNobodyInWithoutAPassword() throws Exception {
        try (var database = EmbeddedDatabase.open(folder)) {
            for (String role : new String[] {DatabaseSecrets.ADMIN, DatabaseSecrets.APP}) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.url("waymark"), role, "guess"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("password authentication failed");
            }
        }
    }

    @Test
    void isDurableAndListensOnLoopbackOnly() throws Exception {
        try (var database = EmbeddedDatabase.open(folder);
                var connection = admin(database)) {
            assertThat(one(connection, "show fsync")).isEqualTo("on");
            assertThat(one(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(one(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(one(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
        }
    }

    @Test
    void oneProgramOwnsTheFolder() throws Exception {
        try (var database = EmbeddedDatabase.open(folder)) {
            assertThatThrownBy(() -> EmbeddedDatabase.open(folder)).isInstanceOf(EmbeddedDatabase.DatabaseInUse.class);
            try (var connection = admin(database)) {
                assertThat(one(connection, "select 'alive'")).isEqualTo("alive");
            }
        }
    }

    @Test
    void hidesItsPasswordsFromOthersAndFromLogs() throws Exception {
        try (var database = EmbeddedDatabase.open(folder)) {
            assertThat(Files.getPosixFilePermissions(folder.resolve("database.secret")))
                    .hasSize(2);
            assertThat(database.secrets().toString())
                    .doesNotContain(database.secrets().app());
        }
    }

    private static Connection admin(EmbeddedDatabase database) throws SQLException {
        return DriverManager.getConnection(
                database.url("waymark"),
                DatabaseSecrets.ADMIN,
                database.secrets().admin());
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
