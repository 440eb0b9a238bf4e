package org.waymark.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.waymark.shared.CaseCode;
import org.waymark.shared.database.DatabaseSecrets;
import org.waymark.shared.database.TestDatabase;

class KeysInTheDatabaseTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private final MasterKeyset master = MasterKeyset.generate();
    private final CaseCode code = CaseCode.random("TT", RandomGenerator.of("L64X128MixRandom"));

    /** The vault's own tables and grants, without those of the rooms above it. */
    @BeforeAll
    static void makeTheSchema(@TempDir Path vaultAlone) throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(
                            file -> file.getFileName().toString().matches("V03.*|afterMigrate(__vault)?.sql"))
                    .toList()) {
                Files.copy(file, vaultAlone.resolve(file.getFileName()));
            }
        }
        Flyway.configure()
                .dataSource(DATABASE.url(), DatabaseSecrets.ADMIN, TestDatabase.adminPassword())
                .locations("filesystem:" + vaultAlone)
                .placeholders(java.util.Map.of("app-role", DatabaseSecrets.APP))
                .load()
                .migrate();
    }

    private static JdbcClient as(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @Test
    void holdsNoKeyInTheClear() throws Exception {
        try (Connection app = DATABASE.asApp()) {
            new KeyTable(as(app), master).open(code);
            byte[] row = as(app).sql("select sealed from keys.case_key where case_code = ?")
                    .param(code.value())
                    .query(byte[].class)
                    .single();
            byte[] secret =
                    master.aead().decrypt(row, ("case-key/" + code).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(HexFormat.of().formatHex(row))
                    .doesNotContain(HexFormat.of().formatHex(secret, 0, 8))
                    .doesNotContain(HexFormat.of().formatHex(secret, 32, 40));
        }
    }

    @Test
    void handsOutTheSameSafeAgain() throws SQLException {
        try (Connection app = DATABASE.asApp()) {
            var vault = new KeyTable(as(app), master);
            byte[] sealed = vault.open(code).seal("p", "x");
            assertThat(vault.safe(code).orElseThrow().unseal("p", sealed)).isEqualTo("x");
        }
    }

    @Test
    void hasNoSafeForACaseWithoutKeyOrWithAnErasedOne() throws SQLException {
        try (Connection app = DATABASE.asApp();
                Connection owner = DATABASE.asOwner()) {
            var vault = new KeyTable(as(app), master);
            assertThat(vault.safe(code)).isEmpty();
            vault.open(code);
            as(owner)
                    .sql("delete from keys.case_key where case_code = ?")
                    .param(code.value())
                    .update();
            assertThat(vault.safe(code)).isEmpty();
        }
    }

    @Test
    void makesOneKeyForACase() throws SQLException {
        try (Connection app = DATABASE.asApp()) {
            var vault = new KeyTable(as(app), master);
            vault.open(code);
            assertThatThrownBy(() -> vault.open(code)).isInstanceOf(DuplicateKeyException.class);
        }
    }

    @Test
    void letsTheProgramReplaceNoKey() throws SQLException {
        try (Connection app = DATABASE.asApp()) {
            assertThatThrownBy(() ->
                            as(app).sql("update keys.case_key set sealed = ''").update())
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> as(app).sql("delete from keys.case_key").update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void stopsTheStartUnderAnotherMasterKeyset() throws SQLException {
        try (Connection app = DATABASE.asApp()) {
            new KeyTable(as(app), master).open(code);
            new KeysFit(as(app), master).afterSingletonsInstantiated();
            assertThatThrownBy(() -> new KeysFit(as(app), MasterKeyset.generate()).afterSingletonsInstantiated())
                    .isInstanceOf(VaultLocked.class);
        }
    }
}
