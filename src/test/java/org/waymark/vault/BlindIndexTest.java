package org.waymark.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.shared.CaseCode;
import org.waymark.shared.database.DatabaseSecrets;
import org.waymark.shared.database.TestDatabase;

/** The tokens as they stand in the database, seen as the program's role and as whoever steals them. */
class BlindIndexTest {

    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final LocalDate BORN = LocalDate.of(1999, 4, 3);
    private static final Identity YESENIA = new Identity(
            List.of("Yesenia"),
            List.of("González"),
            List.of(),
            BORN,
            null,
            List.of("+18685550123"),
            List.of("V12345678"));

    private static DataSource app;

    private final Random random = new Random();
    private final CaseCode one = CaseCode.random("TT", random);
    private final CaseCode other = CaseCode.random("TT", random);
    private final MasterKeyset master = MasterKeyset.generate();

    @BeforeAll
    static void makeTheSchema(@TempDir Path vaultAlone) throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(
                            file -> file.getFileName().toString().matches("V03.*|afterMigrate(__vault.*)?.sql"))
                    .toList()) {
                Files.copy(file, vaultAlone.resolve(file.getFileName()));
            }
        }
        Flyway.configure()
                .dataSource(DATABASE.url(), DatabaseSecrets.ADMIN, TestDatabase.adminPassword())
                .locations("filesystem:" + vaultAlone)
                .placeholders(Map.of("app-role", DatabaseSecrets.APP))
                .load()
                .migrate();
        app = new DriverManagerDataSource(DATABASE.url(), DatabaseSecrets.APP, DATABASE.appPassword());
    }

    private JdbcTemplate jdbc;
    private IndexKeys keys;
    private TokenTable index;

    @BeforeEach
    void emptyIndex() {
        jdbc = new JdbcTemplate(app);
        jdbc.update("delete from keys.blind_token");
        jdbc.update("delete from keys.index_key");
        keys = new IndexKeys(JdbcClient.create(app), master);
        index = new TokenTable(jdbc, keys);
    }

    private Set<String> tokens() {
        return jdbc.queryForList("select encode(token, 'hex') from keys.blind_token", String.class).stream()
                .collect(Collectors.toSet());
    }

    private static Identity soundsAlike() {
        return new Identity(List.of("Jesenia"), List.of("Gonsales"), List.of(), BORN, null, List.of(), List.of());
    }

    @Test
    void tellsThatTwoCasesMayBeOfOnePerson() {
        assertThat(index.put(one, YESENIA)).isEmpty();
        assertThat(index.put(other, soundsAlike())).isEqualTo(Map.of(one, Likeness.SOUND_AND_DATE));
        assertThat(index.find(Identity.of("yesenia gonzalez", BORN)))
                .isEqualTo(Map.of(one, Likeness.NAME_AND_DATE, other, Likeness.SOUND_AND_DATE));
    }

    @Test
    void forgetsWhatIsNoLongerSaid() {
        index.put(one, YESENIA);
        index.put(one, Identity.of("Marta Ruiz", BORN));
        assertThat(index.find(Identity.of("Yesenia González", BORN))).isEmpty();
    }

    @Test
    void holdsNothingOfAnErasedCase() {
        index.put(one, YESENIA);
        index.put(other, Identity.of("Marta Ruiz", BORN));
        index.forget(one);
        assertThat(jdbc.queryForList("select distinct case_code from keys.blind_token", String.class))
                .containsExactly(other.value());
        assertThat(index.put(other, soundsAlike())).isEmpty();
    }

    @Test
    void saysNothingToWhoeverKnowsTheNamesButNotTheKey() throws Exception {
        index.put(one, YESENIA);
        byte[] sealed = jdbc.queryForObject("select sealed from keys.index_key", byte[].class);
        for (String guess : IndexTerms.kept(YESENIA)) {
            for (byte[] key : List.of(
                    new byte[32], sealed, Arrays.copyOf(sealed, 32), one.value().getBytes(StandardCharsets.UTF_8))) {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(key, "HmacSHA256"));
                assertThat(tokens()).doesNotContain(cut(mac.doFinal(guess.getBytes(StandardCharsets.UTF_8))));
            }
            byte[] plain = MessageDigest.getInstance("SHA-256").digest(guess.getBytes(StandardCharsets.UTF_8));
            assertThat(tokens()).doesNotContain(cut(plain));
        }
        assertThatThrownBy(() -> new IndexKeys(JdbcClient.create(app), MasterKeyset.generate()).key())
                .isInstanceOf(CaseSafe.SealBroken.class);
    }

    private static String cut(byte[] hash) {
        return HexFormat.of().formatHex(hash, 0, 16);
    }

    @Test
    void givesOnePersonOtherTokensInAnotherDeployment() {
        index.put(one, YESENIA);
        Set<String> here = tokens();
        emptyIndex();
        index.put(one, YESENIA);
        assertThat(tokens()).hasSameSizeAs(here).doesNotContainAnyElementsOf(here);
    }

    @Test
    void keepsItsTokensWhenTheKeysetIsRotated() {
        index.put(one, YESENIA);
        MasterKeyset grown = master.prepared().promoted();
        var alone = new TransactionTemplate(new JdbcTransactionManager(app));
        assertThat(new Rewrapping(jdbc, alone, grown).all()).isEqualTo(1);
        var rotated = new TokenTable(jdbc, new IndexKeys(JdbcClient.create(app), grown.primaryOnly()));
        assertThat(rotated.find(YESENIA)).containsOnlyKeys(one);
        assertThatThrownBy(() -> index.find(YESENIA)).isInstanceOf(CaseSafe.SealBroken.class);
    }

    @Test
    void showsNoNameByItsFrequency() {
        for (int i = 0; i < 20; i++) {
            index.put(
                    CaseCode.random("TT", random),
                    Identity.of("María Rodríguez", BORN.plusYears(i).plusDays(i)));
        }
        assertThat(jdbc.queryForList(
                        "select token from keys.blind_token group by token having count(*) > 1", byte[].class))
                .isEmpty();
    }

    @Test
    void isGoneWithItsKeyInAnEmergency() {
        index.put(one, YESENIA);
        index.forgetAll();
        assertThat(tokens()).isEmpty();
        assertThat(jdbc.queryForList("select 1 from keys.index_key")).isEmpty();
        assertThat(index.find(YESENIA)).isEmpty();
    }

    @Test
    void stopsTheStartUnderAnotherMasterKeyset() {
        index.put(one, YESENIA);
        keys.afterSingletonsInstantiated();
        assertThatThrownBy(() ->
                        new IndexKeys(JdbcClient.create(app), MasterKeyset.generate()).afterSingletonsInstantiated())
                .isInstanceOf(VaultLocked.class)
                .hasMessageContaining("blind index");
    }
}
