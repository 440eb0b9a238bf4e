package org.waymark.engine.book;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.waymark.engine.BookFile;

/** The SHA-256 of a book: names and digests of its files, in the order of their names. */
final class BookDigest {

    private BookDigest() {}

    static String of(List<BookFile> files) {
        MessageDigest whole = sha256();
        files.stream().sorted(Comparator.comparing(BookFile::name)).forEach(file -> {
            whole.update(file.name().getBytes(StandardCharsets.UTF_8));
            whole.update((byte) 0);
            whole.update(sha256().digest(file.content()));
        });
        return HexFormat.of().formatHex(whole.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
