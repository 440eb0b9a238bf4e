package org.waymark.vault;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.ledger.CommandOptions;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.LogDatabase;

/**
 * The command {@code rotate-keys}: gives the master keyset a new key and seals the keys of the cases with it while the nodes
 * run; with {@code --finish} takes the old one out. Called again after a sudden end, it goes on where it was.
 */
public final class RotateKeys {

    private static final int DONE = 0;
    private static final int REFUSED = 2;
    private static final Set<String> OPTIONS = Set.of("url", "user", "password-file", "data-dir", "keyset-file");
    private static final String PREPARE = "--prepare";
    private static final String FINISH = "--finish";

    private final CommandOptions options;
    private final Path dataDir;
    private final PrintStream out;

    private RotateKeys(CommandOptions options, PrintStream out) {
        this.options = options;
        this.dataDir = Path.of(options.getOr("data-dir", "WAYMARK_DATA_DIR")
                        .orElse(System.getProperty("waymark.data-dir", ".waymark")))
                .toAbsolutePath();
        this.out = out;
    }

    /** Rotates and answers the exit code: 0 if it is done, 2 if it could not be. */
    public static int run(List<String> args, PrintStream out, PrintStream err) {
        // Nothing but the result is printed; the server's logging is not set up here.
        LoggingSystem.get(RotateKeys.class.getClassLoader()).beforeInitialize();
        var pairs = new ArrayList<>(args);
        boolean prepare = pairs.remove(PREPARE);
        boolean finish = pairs.remove(FINISH);
        try {
            var command = new RotateKeys(CommandOptions.parse(pairs, OPTIONS), out);
            return prepare ? command.prepare() : command.withDatabase(finish);
        } catch (IllegalArgumentException | IllegalStateException refused) {
            err.println(refused.getMessage());
        } catch (UncheckedIOException | DataAccessException | TransactionException unreachable) {
            err.println("The keys could not be rotated: " + unreachable.getMessage());
        }
        return REFUSED;
    }

    /** For nodes that have the keyset from the environment: they must know the new key before anything is sealed with it. */
    private int prepare() {
        MasterKeyset keyset = KeysetFile.read(file());
        if (keyset.size() > 1) {
            throw new IllegalStateException("There is a rotation under way in " + file() + "; finish that first.");
        }
        KeysetFile.write(file(), keyset.prepared());
        out.println("The keyset in " + file() + " holds a new key that seals nothing yet.");
        out.println("Give this keyset to every node, then run rotate-keys on the file.");
        return DONE;
    }

    private int withDatabase(boolean finish) {
        Path file = file();
        try (LogDatabase database = LogDatabase.open(options, dataDir)) {
            DataSource source = database.source();
            var jdbc = new JdbcTemplate(source);
            var alone = new TransactionTemplate(new JdbcTransactionManager(source));
            return finish ? finish(file, database, jdbc, alone) : rotate(file, database, jdbc, alone);
        }
    }

    private int rotate(Path file, LogDatabase database, JdbcTemplate jdbc, TransactionTemplate alone) {
        MasterKeyset keyset = begun(file, database, jdbc, alone);
        int count = new Rewrapping(jdbc, alone, keyset).all();
        if (count > 0) {
            tell(database, jdbc, alone, Fact.of(FactKind.KEYS_REWRAPPED).detail("count", Integer.toString(count)));
        }
        out.println(count + " keys were sealed with the new master key " + id(keyset) + ".");
        out.println("Keep a copy of " + file + ", then run rotate-keys --finish to take the old key out.");
        return DONE;
    }

    /** The keyset with its new key; one that an earlier call has added is taken up. */
    private MasterKeyset begun(Path file, LogDatabase database, JdbcTemplate jdbc, TransactionTemplate alone) {
        MasterKeyset keyset = KeysetFile.read(file);
        if (keyset.size() > 1 && !keyset.isPrepared()) {
            return keyset;
        }
        MasterKeyset grown = (keyset.isPrepared() ? keyset : keyset.prepared()).promoted();
        KeysetFile.write(file, grown);
        tell(database, jdbc, alone, Fact.of(FactKind.MASTER_KEY_ADDED).detail("key", id(grown)));
        return grown;
    }

    private int finish(Path file, LogDatabase database, JdbcTemplate jdbc, TransactionTemplate alone) {
        MasterKeyset keyset = KeysetFile.read(file);
        if (keyset.size() == 1) {
            out.println("There is no old key in " + file + ".");
            return DONE;
        }
        int left = new Rewrapping(jdbc, alone, keyset).left();
        if (keyset.isPrepared() || left > 0) {
            throw new IllegalStateException(
                    left + " keys are still sealed with an old master key; run rotate-keys without --finish first.");
        }
        tell(database, jdbc, alone, Fact.of(FactKind.MASTER_KEY_DESTROYED).detail("key", id(keyset)));
        KeysetFile.write(file, keyset.primaryOnly());
        out.println("The keyset in " + file + " holds the new key alone. Destroy every copy of the old keyset.");
        return DONE;
    }

    private static void tell(LogDatabase database, JdbcTemplate jdbc, TransactionTemplate alone, Fact fact) {
        alone.executeWithoutResult(
                status -> database.append(jdbc, Clock.systemUTC().instant(), fact));
    }

    private static String id(MasterKeyset keyset) {
        return Integer.toUnsignedString(keyset.primary());
    }

    private Path file() {
        Optional<String> named = options.getOr("keyset-file", "WAYMARK_VAULT_MASTER_KEYSET_FILE");
        if (named.isEmpty() && System.getenv("WAYMARK_VAULT_MASTER_KEYSET") != null) {
            throw new IllegalArgumentException("""
                    The nodes have the master keyset from the environment, so they cannot see it change. In steps:
                    1. Write the keyset into a file that only you can read: rotate-keys --prepare --keyset-file FILE
                    2. Give the file's content to every node, and restart them one by one.
                    3. rotate-keys --keyset-file FILE, give the content to the nodes again, restart them one by one.
                    4. rotate-keys --finish --keyset-file FILE, and once more. Then destroy the file and every old copy.""");
        }
        return named.map(Path::of)
                .orElseGet(() -> dataDir.resolve("keys").resolve("master.keyset"))
                .toAbsolutePath();
    }
}
