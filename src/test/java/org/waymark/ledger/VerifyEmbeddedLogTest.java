package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.shared.database.EmbeddedDatabase;

/** The command on the program's own database: beside the running program, and after it has ended. */
class VerifyEmbeddedLogTest {

    @TempDir
    Path folder;

    @Test
    void findsTheDatabaseRunningOrNot() throws Exception {
        String key;
        try (var running = EmbeddedDatabase.open(folder)) {
            LedgerFixture.migrate(running.access().url(), running.secrets().admin());
            key = beginLog(running.access());
            assertThat(verify(0)).contains("The log is whole.").contains(key).contains("log.key");
        }
        assertThat(verify(0)).contains("The log is whole.").contains(key);
        try (var again = EmbeddedDatabase.open(folder)) {
            assertThat(again.access().user()).isEqualTo("waymark_app");
        }
    }

    private String beginLog(EmbeddedDatabase.Access access) {
        var source = new DriverManagerDataSource(access.url(), access.user(), access.password());
        SigningKey key = LogKeyFile.in(folder).generate("here.example/log");
        new LogStart(
                        new LogTables(new JdbcTemplate(source)),
                        new SealingQueue(JdbcClient.create(source)),
                        key,
                        new TransactionTemplate(new JdbcTransactionManager(source)),
                        Clock.systemUTC())
                .prepare();
        return key.verifier().text();
    }

    private String verify(int expected) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = VerifyLog.run(List.of("--data-dir", folder.toString()), print, print);
        String said = out.toString(StandardCharsets.UTF_8);
        assertThat(code).as(said).isEqualTo(expected);
        return said;
    }
}
