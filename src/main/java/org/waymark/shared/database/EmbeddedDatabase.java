package org.waymark.shared.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL that the program starts for itself when no other is named: durable, on loopback only, behind generated
 * passwords, its data in a folder that outlives the program. One program owns the folder at a time.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    private final FileChannel lockFile;
    private final EmbeddedPostgres server;
    private final DatabaseSecrets secrets;

    private EmbeddedDatabase(FileChannel lockFile, EmbeddedPostgres server, DatabaseSecrets secrets) {
        this.lockFile = lockFile;
        this.server = server;
        this.secrets = secrets;
    }

    /**
     * Starts the database in this folder, making it if it is not there; what an earlier program left running after a sudden
     * death is stopped first.
     *
     * @throws DatabaseInUse if a living program owns the folder
     * @throws UncheckedIOException if it does not start
     */
    public static EmbeddedDatabase open(Path dataDir) {
        return open(dataDir, true);
    }

    static EmbeddedDatabase open(Path dataDir, boolean durable) {
        FileChannel lock = null;
        try {
            Files.createDirectories(dataDir);
            lock = lock(dataDir);
            DatabaseSecrets secrets = DatabaseSecrets.in(dataDir);
            Path cluster = dataDir.resolve("postgres");
            LeftoverServer.stop(cluster);
            var database = new EmbeddedDatabase(lock, start(cluster, secrets, durable), secrets);
            ClusterSetUp.of(database.adminUrl("postgres"), secrets, cluster).prepare();
            return database;
        } catch (IOException | SQLException failure) {
            closeQuietly(lock);
            throw new UncheckedIOException("The embedded database did not start", asIo(failure));
        }
    }

    /** Whether this folder holds a database, running or not. */
    public static boolean existsIn(Path dataDir) {
        return Files.exists(dataDir.resolve("postgres").resolve("PG_VERSION"));
    }

    /**
     * The way into the database that another living program runs in this folder, under the role of the program.
     *
     * @throws UncheckedIOException if no server has written there where it listens
     */
    public static Access running(Path dataDir) {
        try {
            // PostgreSQL itself writes this file; its fourth line is the port.
            String port = Files.readAllLines(dataDir.resolve("postgres").resolve("postmaster.pid"))
                    .get(3)
                    .strip();
            String password = DatabaseSecrets.in(dataDir).app();
            return new Access("jdbc:postgresql://127.0.0.1:" + port + "/waymark", DatabaseSecrets.APP, password);
        } catch (IOException | IndexOutOfBoundsException absent) {
            throw new UncheckedIOException("No database is running in " + dataDir, asIo(absent));
        }
    }

    /** The way into this database under the role of the program. */
    public Access access() {
        return new Access(url("waymark"), DatabaseSecrets.APP, secrets.app());
    }

    /** A way into a database. */
    public record Access(String url, String user, String password) {
        @Override
        public String toString() {
            return url;
        }
    }

    /** Where the database listens. @param name the database, such as {@code waymark} */
    public String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name + "?reWriteBatchedInserts=true";
    }

    /** The passwords of its two roles. */
    public DatabaseSecrets secrets() {
        return secrets;
    }

    /** Stops the server after its last transaction and gives the folder free. */
    @Override
    public void close() throws IOException {
        try (lockFile) {
            server.close();
        }
    }

    private String adminUrl(String name) {
        return url(name) + "&user=" + DatabaseSecrets.ADMIN + "&password=" + secrets.admin();
    }

    private static EmbeddedPostgres start(Path cluster, DatabaseSecrets secrets, boolean durable) throws IOException {
        String onOff = durable ? "on" : "off";
        return EmbeddedPostgres.builder()
                .setDataDirectory(cluster.toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(START)
                .setConnectConfig("password", secrets.admin())
                // The library is tuned for tests and would lose the last commits in a power cut.
                .setServerConfig("fsync", onOff)
                .setServerConfig("synchronous_commit", onOff)
                .setServerConfig("full_page_writes", onOff)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("password_encryption", "scram-sha-256")
                .setServerConfig("max_prepared_transactions", "0")
                .setServerConfig("timezone", "UTC")
                .start();
    }

    private static FileChannel lock(Path dataDir) throws IOException {
        FileChannel channel =
                FileChannel.open(dataDir.resolve("owner.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock held = channel.tryLock();
            if (held != null) {
                return channel;
            }
        } catch (OverlappingFileLockException sameProgram) {
            // falls through: held by this very program
        }
        channel.close();
        throw new DatabaseInUse(dataDir);
    }

    private static IOException asIo(Exception failure) {
        return failure instanceof IOException io ? io : new IOException(failure);
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException ignored) {
            // the first failure is the one to tell
        }
    }

    /** Says that another living program owns the data folder. */
    public static final class DatabaseInUse extends IllegalStateException {
        DatabaseInUse(Path dataDir) {
            super("Another running Waymark uses " + dataDir
                    + ". Stop it, or name another folder with waymark.data-dir.");
        }
    }
}
