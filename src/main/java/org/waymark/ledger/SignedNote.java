package org.waymark.ledger;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with signatures under it (C2SP signed-note).
 *
 * @param text what is signed, with its last newline
 */
record SignedNote(String text, List<Line> lines) {

    /** What a signature line begins with. */
    static final String DASH = "\u2014 ";

    private static final String BLANK_LINE = "\n\n";

    /** One signature. @param keyId the four bytes that name the key */
    record Line(String name, byte[] keyId, byte[] signature) {}

    /** Reads a note, strictly. @throws MalformedNote if it is none */
    static SignedNote parse(String note) {
        int end = note.lastIndexOf(BLANK_LINE);
        if (end < 0 || !note.endsWith("\n") || note.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n')) {
            throw new MalformedNote("a signed note is a text, an empty line and signature lines");
        }
        var lines = new ArrayList<Line>();
        for (String line : note.substring(end + BLANK_LINE.length()).split("\n", -1)) {
            if (!line.isEmpty()) {
                lines.add(line(line));
            }
        }
        if (lines.isEmpty()) {
            throw new MalformedNote("nobody signed the note");
        }
        return new SignedNote(note.substring(0, end + 1), List.copyOf(lines));
    }

    private static Line line(String line) {
        String[] parts = line.startsWith(DASH) ? line.substring(DASH.length()).split(" ", -1) : new String[0];
        byte[] bytes = parts.length == 2 ? VerifierKey.base64(parts[1]) : new byte[0];
        if (bytes.length < 5) {
            throw new MalformedNote("a signature line reads: dash, name, base64 of key id and signature");
        }
        VerifierKey.requireName(parts[0]);
        return new Line(parts[0], Arrays.copyOf(bytes, 4), Arrays.copyOfRange(bytes, 4, bytes.length));
    }

    /** Whether this key signed the text; signatures by other keys count for nothing. */
    boolean isSignedBy(VerifierKey key) {
        List<Line> own = lines.stream()
                .filter(line -> line.name().equals(key.name()) && Arrays.equals(line.keyId(), key.id()))
                .toList();
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return !own.isEmpty() && own.stream().allMatch(line -> key.verifies(message, line.signature()));
    }
}
