package org.waymark.casework.htcds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that leaves, whole, and already in the log.
 *
 * @param name what the browser calls it
 */
public record Export(String name, Format format, byte[] content) {

    /** SHA-256 in hexadecimal digits, by which the log knows the file. */
    String digest() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Export of(String name, Format format, String text) {
        return new Export(name + "." + format.key(), format, text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Export[" + name + "]";
    }

    /** How it is written. */
    public enum Format {
        JSON("application/json"),
        CSV("text/csv;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        /** The media type. */
        public String type() {
            return type;
        }

        /** The ending of its name. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The format with this ending, if there is one. */
        public static Optional<Format> of(String key) {
            return Optional.of(key)
                    .filter(text -> text.equals("json") || text.equals("csv"))
                    .map(text -> valueOf(text.toUpperCase(Locale.ROOT)));
        }
    }
}
