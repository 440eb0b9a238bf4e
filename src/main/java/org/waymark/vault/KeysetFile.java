package org.waymark.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The master keyset in a file that only its owner can read. */
final class KeysetFile {

    private KeysetFile() {}

    /** @throws VaultLocked if there is no such file, or it is no keyset */
    static MasterKeyset read(Path file) {
        try {
            return MasterKeyset.of(Files.readString(file));
        } catch (IOException failure) {
            throw new VaultLocked("The master keyset cannot be read from " + file
                    + ": name a readable file in waymark.vault.master-keyset-file.");
        }
    }

    /** Reads it, or makes it if this is the first start. */
    static MasterKeyset readOrMake(Path file) {
        if (Files.notExists(file)) {
            write(file, MasterKeyset.generate());
        }
        return follow(file);
    }

    /** Reads it for a program that runs on: it is read again when it is replaced. */
    static MasterKeyset follow(Path file) {
        return read(file).following(file);
    }

    /** Replaces the file in one move, so that nobody reads half of it. */
    static void write(Path file, MasterKeyset keyset) {
        Path folder = file.toAbsolutePath().getParent();
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            Path fresh = Files.createTempFile(folder, "master", ".keyset", ownerOnly("rw-------"));
            Files.writeString(fresh, keyset.json());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
