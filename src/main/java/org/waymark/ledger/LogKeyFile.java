package org.waymark.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;

/** The file with the log's keys: the private one for the sealer, the public one beside it for verifiers. */
record LogKeyFile(Path path) {

    private static final String SECRET = "PRIVATE+KEY+";

    static LogKeyFile in(Path dataDir) {
        return new LogKeyFile(dataDir.resolve("keys").resolve("log.key"));
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** @throws LogRefused if there is none that can be read */
    SigningKey signingKey() {
        String secret = lines().stream()
                .filter(line -> line.startsWith(SECRET))
                .findFirst()
                .orElseThrow(() -> new LogRefused("There is no signing key in " + path));
        return parse(secret, path.toString());
    }

    static SigningKey parse(String secret, String where) {
        try {
            return SigningKey.parse(secret);
        } catch (MalformedNote malformed) {
            throw new LogRefused(
                    "The signing key of the log in " + where + " cannot be read: " + malformed.getMessage());
        }
    }

    /** The public half, if the file has it. */
    Optional<VerifierKey> verifierKey() {
        return lines().stream()
                .filter(line -> !line.startsWith("#") && !line.startsWith(SECRET) && !line.isBlank())
                .findFirst()
                .map(VerifierKey::parse);
    }

    /** Writes a new key for the log of this name; only its owner can read it. */
    SigningKey generate(String origin) {
        SigningKey key = SigningKey.generate(origin, new SecureRandom());
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Path fresh = Files.createTempFile(path.toAbsolutePath().getParent(), "log", ".key", ownerOnly());
            Files.write(
                    fresh,
                    List.of(
                            "# Signs the heads of the log. A secret: who has it can sign another history.",
                            "# Keep a copy: without it the log cannot be continued.",
                            key.secret(),
                            "# For verifiers, and for everyone:",
                            key.verifier().text()));
            Files.move(fresh, path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return key;
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(path);
        } catch (IOException unreadable) {
            throw new LogRefused("The key of the log cannot be read from " + path);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
