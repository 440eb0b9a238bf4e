package org.waymark.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** The command {@code verify-log}: decides whether the whole log is as its heads say, without the server and its secrets. */
public final class VerifyLog {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int UNKNOWN = 2;
    private static final Set<String> OPTIONS = Set.of("url", "user", "password-file", "data-dir", "key", "checkpoint");

    private final CommandOptions options;
    private final Path dataDir;
    private final Report report;

    private VerifyLog(CommandOptions options, PrintStream out) {
        this.options = options;
        this.dataDir = Path.of(options.getOr("data-dir", "WAYMARK_DATA_DIR")
                        .orElse(System.getProperty("waymark.data-dir", ".waymark")))
                .toAbsolutePath();
        this.report = new Report(out);
    }

    /** Verifies and answers the exit code: 0 only if the log is whole. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        // Nothing but the verdict is printed; the server's logging is not set up here.
        LoggingSystem.get(VerifyLog.class.getClassLoader()).beforeInitialize();
        try {
            return new VerifyLog(CommandOptions.parse(args, OPTIONS), out).run();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            err.println(refused.getMessage());
        } catch (UncheckedIOException | DataAccessException | TransactionException unreachable) {
            err.println("The log could not be read: " + unreachable.getMessage());
        }
        return UNKNOWN;
    }

    private int run() {
        try (LogDatabase database = LogDatabase.open(options, dataDir)) {
            DataSource source = database.source();
            var alone = new TransactionTemplate(new JdbcTransactionManager(source));
            alone.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
            alone.setReadOnly(true);
            Integer code = alone.execute(status -> verify(source));
            return code == null ? UNKNOWN : code;
        }
    }

    private int verify(DataSource source) {
        var log = new LogTables(new JdbcTemplate(source));
        VerifierKey key = key(log);
        try (var evidence = new StoredEvidence(source)) {
            Verdict verdict = Verifier.verify(
                    kept().map(head -> evidence.against(key, head)).orElseGet(() -> evidence.against(key)));
            if (verdict instanceof Verdict.Broken broken) {
                report.broken(broken);
                return BROKEN;
            }
            report.whole((Verdict.Whole) verdict, log.newestHead().orElseThrow().note(), key, waiting(source));
            return WHOLE;
        }
    }

    private static long waiting(DataSource source) {
        Long waiting = new JdbcTemplate(source).queryForObject("select count(*) from unsealed", Long.class);
        return waiting == null ? 0 : waiting;
    }

    /** The key that is given, or that lies beside the private one, or that the database names. */
    private VerifierKey key(LogTables log) {
        Optional<VerifierKey> given = options.get("key").map(VerifierKey::parse);
        if (given.isPresent()) {
            report.keyFrom("--key");
            return given.get();
        }
        LogKeyFile file = options.getOr("", "WAYMARK_LEDGER_SIGNING_KEY_FILE")
                .map(path -> new LogKeyFile(Path.of(path)))
                .orElseGet(() -> LogKeyFile.in(dataDir));
        boolean ownLog = options.getOr("url", "SPRING_DATASOURCE_URL").isEmpty()
                || options.getOr("", "WAYMARK_LEDGER_SIGNING_KEY_FILE").isPresent();
        Optional<VerifierKey> beside = ownLog && file.exists() ? file.verifierKey() : Optional.empty();
        if (beside.isPresent()) {
            report.keyFrom(file.path().toString());
            return beside.get();
        }
        report.keyFrom("the database itself; name the key you were given with --key");
        return log.key().orElseThrow(() -> new LogRefused("The log was never started: it names no key"));
    }

    /** A head that the reader has kept, so that a log set back to an earlier state is seen too. */
    private Optional<Evidence.Head> kept() {
        return options.get("checkpoint").map(file -> {
            try {
                String note = Files.readString(Path.of(file));
                Checkpoint head = Checkpoint.parse(SignedNote.parse(note).text());
                return new Evidence.Head(head.size(), head.rootHash().bytes(), note);
            } catch (IOException unreadable) {
                throw new IllegalArgumentException("The checkpoint cannot be read from " + file, unreadable);
            }
        });
    }
}
