package org.waymark.shared.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the embedded database: generated once, in a file that only its owner can read.
 *
 * @param admin of the role that owns the schema
 * @param app of the role under which the program works, and which may not rewrite the log
 */
public record DatabaseSecrets(String admin, String app) {

    /** The role that owns the schema. */
    public static final String ADMIN = "postgres";

    /** The role under which the program works. */
    public static final String APP = "waymark_app";

    private static final SecureRandom RANDOM = new SecureRandom();

    static DatabaseSecrets in(Path dataDir) throws IOException {
        Path file = dataDir.resolve("database.secret");
        if (Files.notExists(file)) {
            new DatabaseSecrets(random(), random()).write(file);
        }
        var stored = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            stored.load(in);
        }
        return new DatabaseSecrets(stored.getProperty("admin"), stored.getProperty("app"));
    }

    private void write(Path file) throws IOException {
        Path fresh = Files.createTempFile(file.getParent(), "database", ".secret", ownerOnly());
        var stored = new Properties();
        stored.setProperty("admin", admin);
        stored.setProperty("app", app);
        try (Writer out = Files.newBufferedWriter(fresh)) {
            stored.store(out, "Passwords of the embedded database. Keep this file with the folder and to yourself.");
        }
        Files.move(fresh, file);
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "DatabaseSecrets[hidden]";
    }
}
