package org.waymark.procedures;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import org.waymark.engine.BookFile;

/** Decides whether files are the same as before: SHA-256 over names and the
 * contents' own digests, in the order of the names, as the log has it too. */
final class Digests {

    private Digests() {}

    static byte[] of(Collection<BookFile> files) {
        MessageDigest digest = sha256();
        files.stream().sorted(Comparator.comparing(BookFile::name)).forEach(file -> {
            digest.update(file.name().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(of(file));
        });
        return digest.digest();
    }

    static byte[] of(BookFile file) {
        return sha256().digest(file.content());
    }

    static String hex(byte[] digest) {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
