package org.waymark.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.Waymark;
import org.waymark.shared.CaseCode;
import org.waymark.shared.database.TestDatabase;
import org.waymark.support.NodesInOneProgram;

/** The master keyset is rotated while two nodes read and write; nothing fails, and the old key opens nothing in the end. */
@ExtendWith(NodesInOneProgram.class)
class RotatingKeysTest {

    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();
    private final ConcurrentLinkedQueue<Kept> kept = new ConcurrentLinkedQueue<>();
    private final Set<CaseCode> taken = ConcurrentHashMap.newKeySet();
    private Path keyset;

    @BeforeEach
    void startTwoNodes() {
        keyset = folder.resolve("keys").resolve("master.keyset");
        KeysetFile.readOrMake(keyset);
        for (int node = 0; node < 2; node++) {
            nodes.add(new SpringApplicationBuilder(Waymark.class)
                    .properties(database.properties())
                    .run(
                            "--waymark.demo=true",
                            "--waymark.data-dir=target/waymark-test",
                            "--server.port=0",
                            "--camunda.bpm.generate-unique-process-engine-name=true",
                            "--waymark.vault.master-keyset-file=" + keyset));
        }
        nodes.forEach(this::keepSomething);
    }

    @AfterEach
    void stop() {
        nodes.forEach(ConfigurableApplicationContext::close);
    }

    @Test
    void needsNoRestartAndLosesNothing() throws Exception {
        MasterKeyset old = KeysetFile.read(keyset);
        var over = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        List<Future<Integer>> works = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            ConfigurableApplicationContext one = nodes.get(node);
            ConfigurableApplicationContext other = nodes.get(1 - node);
            Callable<Integer> work = () -> {
                int done = 0;
                while (!over.get()) {
                    Kept fresh = keepSomething(one);
                    assertThat(open(other, fresh)).isEqualTo(fresh.code() + " told");
                    done++;
                }
                return done;
            };
            works.add(pool.submit(work));
        }
        try {
            Thread.sleep(500);
            assertThat(rotate(0)).contains("were sealed with the new master key");
            Thread.sleep(500);
            assertThat(rotate(0)).contains("0 keys were sealed");
            assertThat(KeysetFile.read(keyset).size()).isEqualTo(2);
            assertThat(rotate(0, "--finish")).contains("holds the new key alone");
            Thread.sleep(500);
        } finally {
            over.set(true);
        }
        for (Future<Integer> work : works) {
            assertThat(work.get()).isPositive();
        }
        pool.shutdown();

        assertThat(KeysetFile.read(keyset).size()).isOne();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keyset)))
                .isEqualTo("rw-------");
        for (ConfigurableApplicationContext node : nodes) {
            kept.forEach(one -> assertThat(open(node, one)).isEqualTo(one.code() + " told"));
        }
        assertThat(new Rewrapping(jdbc(), null, old).left())
                .as("keys that the old master key did not seal")
                .isEqualTo(keysInAll());
        assertThat(kinds()).containsSubsequence("master-key-added", "keys-rewrapped", "master-key-destroyed");
    }

    @Test
    void goesOnAfterASuddenEndInTheMiddle() {
        KeysetFile.write(keyset, KeysetFile.read(keyset).prepared().promoted());
        keepSomething(nodes.get(0));
        assertThat(rotate(2, "--finish")).contains("still sealed with an old master key");
        assertThat(rotate(0)).contains("were sealed with the new master key");
        assertThat(KeysetFile.read(keyset).size()).as("no third key").isEqualTo(2);
        assertThat(rotate(0, "--finish")).contains("alone");
        assertThat(rotate(0, "--finish")).contains("There is no old key");
        kept.forEach(one -> assertThat(open(nodes.get(1), one)).isEqualTo(one.code() + " told"));
    }

    private Kept keepSomething(ConfigurableApplicationContext node) {
        CaseCode code;
        do {
            // Codes are short, so two may meet.
            code = CaseCode.random("TT", RANDOM);
        } while (!taken.add(code));
        return keep(node, code);
    }

    private Kept keep(ConfigurableApplicationContext node, CaseCode code) {
        byte[] bytes = node.getBean(TransactionTemplate.class)
                .execute(act -> node.getBean(Vault.class).open(code).part("B3").seal("p", code + " told"));
        var one = new Kept(code, bytes);
        kept.add(one);
        return one;
    }

    private static String open(ConfigurableApplicationContext node, Kept one) {
        return node.getBean(Vault.class)
                .safe(one.code())
                .orElseThrow()
                .part("B3")
                .unseal("p", one.bytes());
    }

    private String rotate(int expected, String... more) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        var environment = nodes.get(0).getEnvironment();
        Path password = folder.resolve("password");
        try {
            Files.writeString(password, environment.getRequiredProperty("spring.datasource.password"));
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
        var args = new ArrayList<>(List.of(
                "--url", environment.getRequiredProperty("spring.datasource.url"),
                "--user", environment.getRequiredProperty("spring.datasource.username"),
                "--password-file", password.toString(),
                "--keyset-file", keyset.toString()));
        args.addAll(List.of(more));
        int code = RotateKeys.run(args, print, print);
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(said).isEqualTo(expected);
        return said;
    }

    private org.springframework.jdbc.core.JdbcTemplate jdbc() {
        return nodes.get(0).getBean(org.springframework.jdbc.core.JdbcTemplate.class);
    }

    private int keysInAll() {
        Integer all = jdbc().queryForObject(
                        "select (select count(*) from keys.case_key) + (select count(*) from keys.index_key)",
                        Integer.class);
        return all == null ? 0 : all;
    }

    private List<String> kinds() {
        return nodes.get(0)
                .getBean(JdbcClient.class)
                .sql("select kind from audit_event where kind like '%key%' order by id")
                .query(String.class)
                .list();
    }

    private record Kept(CaseCode code, byte[] bytes) {}
}
