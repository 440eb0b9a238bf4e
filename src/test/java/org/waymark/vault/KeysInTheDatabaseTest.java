package org.waymark.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.waymark.shared.CaseCode;
import org.waymark.shared.database.DatabaseSecrets;
import org.waymark.shared.database.TestDatabase;

class KeysInTheDatabaseTest {

    private static final TestDatabase DATABASE = TestDatabase.create();

    private static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");

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
            vault(app).open(code);
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
            var vault = vault(app);
            byte[] sealed = vault.open(code).seal("p", "x");
            assertThat(vault.safe(code).orElseThrow().unseal("p", sealed)).isEqualTo("x");
        }
    }

    @Test
    void hasNoSafeForACaseThatNeverHadAKey() throws SQLException {
        try (Connection app = DATABASE.asApp()) {
            assertThat(vault(app).safe(code)).isEmpty();
        }
    }

    @Test
    void destroysThePartThatItIsToldAndNoOther() throws SQLException {
        try (Connection app = DATABASE.asApp()) {
            CaseSafe safe = vault(app).open(code).ready(List.of("B3", "B3.text", "B4"));
            byte[] story = safe.part("B3.text").seal("p", "x");
            byte[] block = safe.part("B3").seal("p", "y");
            assertThat(vault(app).destroy(code, List.of("B3.text", "B9.text"))).containsExactly("B3.text");

            CaseSafe after = vault(app).safe(code).orElseThrow();
            assertThat(after.part("B3").unseal("p", block)).isEqualTo("y");
            assertThat(after.part("B3").erased()).isEmpty();
            assertThat(after.part("B3.text").erased()).contains(NOW);
            assertThatThrownBy(() -> after.part("B3.text").unseal("p", story)).isInstanceOf(CaseSafe.Erased.class);
        }
    }

    @Test
    void sealsAnewInAnErasedPartAndOpensTheOldStillNot() throws SQLException {
        try (Connection app = DATABASE.asApp()) {
            byte[] story = vault(app).open(code).part("B3.text").seal("p", "x");
            assertThat(vault(app).destroy(code, List.of("B3.text"))).containsExactly("B3.text");
            byte[] fresh = vault(app).safe(code).orElseThrow().part("B3.text").seal("p", "z");

            CaseSafe after = vault(app).safe(code).orElseThrow().part("B3.text");
            assertThat(after.unseal("p", fresh)).isEqualTo("z");
            assertThatThrownBy(() -> after.unseal("p", story)).isInstanceOf(CaseSafe.Erased.class);
        }
    }

    @Test
    void makesNoKeyForACaseThatIsErasedWhole() throws SQLException {
        try (Connection app = DATABASE.asApp()) {
            vault(app).open(code).part("B3").seal("p", "x");
            vault(app).destroyAll(code);
            CaseSafe after = vault(app).safe(code).orElseThrow();
            assertThatThrownBy(() -> after.part("B4").seal("p", "y")).isInstanceOf(CaseErased.class);
            assertThatThrownBy(() -> after.seal("p", "y")).isInstanceOf(CaseErased.class);
            assertThat(vault(app).parts(code)).isEmpty();
        }
    }

    @Test
    void opensNothingWithADestroyedKeyThatCameBack() throws SQLException {
        try (Connection app = DATABASE.asApp();
                Connection owner = DATABASE.asOwner()) {
            byte[] story = vault(app).open(code).part("B3").seal("p", "x");
            as(owner)
                    .sql("create temp table copy as select * from keys.case_key")
                    .update();
            vault(app).destroy(code, List.of("B3"));
            as(owner)
                    .sql("insert into keys.case_key select * from copy on conflict do nothing")
                    .update();

            assertThat(vault(app).parts(code)).containsExactly("case");
            CaseSafe after = vault(app).safe(code).orElseThrow().part("B3");
            assertThatThrownBy(() -> after.unseal("p", story)).isInstanceOf(CaseSafe.Erased.class);
            assertThat(vault(app).returned(9)).contains(code);
            byte[] fresh = after.seal("p", "y");
            assertThat(vault(app).returned(9)).doesNotContain(code);
            assertThat(vault(app).safe(code).orElseThrow().part("B3").unseal("p", fresh))
                    .isEqualTo("y");
        }
    }

    @Test
    void keepsTheKeyOfWhoeverWasFirst() throws SQLException {
        try (Connection app = DATABASE.asApp()) {
            vault(app).open(code);
            CaseSafe one = vault(app).safe(code).orElseThrow().part("B4");
            CaseSafe other = vault(app).safe(code).orElseThrow().part("B4");
            byte[] sealed = one.seal("p", "x");
            assertThat(other.unseal("p", other.seal("p", "y"))).isEqualTo("y");
            assertThat(vault(app).safe(code).orElseThrow().part("B4").unseal("p", sealed))
                    .isEqualTo("x");
            assertThat(other.unseal("p", sealed)).isEqualTo("x");
        }
    }

    private KeyTable vault(Connection app) {
        var source = new SingleConnectionDataSource(app, true);
        return new KeyTable(new JdbcTemplate(source), master, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @Test
    void makesOneKeyForACase() throws SQLException {
        try (Connection app = DATABASE.asApp()) {
            var vault = vault(app);
            vault.open(code);
            assertThatThrownBy(() -> vault.open(code)).isInstanceOf(DuplicateKeyException.class);
        }
    }

    @Test
    void letsTheProgramDestroyNoKeyUnnoted() throws SQLException {
        try (Connection app = DATABASE.asApp()) {
            for (String unnoted : List.of(
                    "delete from keys.case_key",
                    "truncate keys.case_key",
                    "update keys.case_key set case_code = case_code",
                    "insert into destroyed_key values ('a', 'b', now(), now())",
                    "update destroyed_key set at = now()",
                    "delete from destroyed_key")) {
                assertThatThrownBy(() -> as(app).sql(unnoted).update())
                        .as(unnoted)
                        .isInstanceOf(DataAccessException.class);
            }
        }
    }

    @Test
    void stopsTheStartUnderAnotherMasterKeyset() throws SQLException {
        try (Connection app = DATABASE.asApp()) {
            vault(app).open(code);
            new KeysFit(as(app), master).afterSingletonsInstantiated();
            assertThatThrownBy(() -> new KeysFit(as(app), MasterKeyset.generate()).afterSingletonsInstantiated())
                    .isInstanceOf(VaultLocked.class);
        }
    }
}
