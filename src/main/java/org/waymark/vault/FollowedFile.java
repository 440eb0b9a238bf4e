package org.waymark.vault;

import com.google.crypto.tink.Aead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;

/**
 * The keyset of a file that may grow while the program runs: it is read again when the file was replaced, so that a rotation
 * needs no restart. A file that cannot be read meanwhile leaves what was read last.
 */
final class FollowedFile implements Aead {

    private final Path file;
    private volatile Read last;

    FollowedFile(Path file) {
        this.file = file;
        this.last = read();
    }

    @Override
    public byte[] encrypt(byte[] plain, byte[] boundTo) throws GeneralSecurityException {
        return newest().encrypt(plain, boundTo);
    }

    /** Another node may have sealed with a key that was added since the file was looked at. */
    @Override
    public byte[] decrypt(byte[] sealedBytes, byte[] boundTo) throws GeneralSecurityException {
        Aead known = last.aead();
        try {
            return known.decrypt(sealedBytes, boundTo);
        } catch (GeneralSecurityException unknownKey) {
            Aead now = newest();
            if (now == known) {
                throw unknownKey;
            }
            return now.decrypt(sealedBytes, boundTo);
        }
    }

    private Aead newest() {
        if (!touched().equals(last.touched())) {
            try {
                last = read();
            } catch (VaultLocked halfWritten) {
                // It is replaced in one move, so this is a file that someone is mending: what was read last still
                // holds.
                return last.aead();
            }
        }
        return last.aead();
    }

    private Read read() {
        FileTime before = touched();
        return new Read(KeysetFile.read(file).aead(), before);
    }

    private FileTime touched() {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException unreadable) {
            return FileTime.fromMillis(0);
        }
    }

    /** @param touched when the file had been written, as of before it was read */
    private record Read(Aead aead, FileTime touched) {}
}
