package org.waymark.ledger;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;

/** Decides the bytes by which a fact stands in the log: canonical JSON (RFC 8785), so that anyone can make them again. */
final class CanonicalEntry {

    /** What a bundle of entries can hold: two bytes of length (C2SP tlog-tiles). */
    static final int LONGEST = 65_535;

    private static final int FORMAT = 1;
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = new JsonMapper();

    private CanonicalEntry() {}

    /**
     * The entry of an event.
     *
     * @throws UnrecordableFact if it is too long or holds half a character
     */
    static byte[] of(long id, Instant at, Fact fact) {
        byte[] entry = strictUtf8(canonical(json(id, at, fact)), fact.kind());
        if (entry.length > LONGEST) {
            throw new UnrecordableFact(fact.kind(), "longer than " + LONGEST + " bytes");
        }
        return entry;
    }

    private static ObjectNode json(long id, Instant at, Fact fact) {
        ObjectNode json = JSON.createObjectNode()
                .put("v", FORMAT)
                .put("id", id)
                .put("at", MICROSECONDS.format(at))
                .put("type", fact.kind().key());
        put(json, "officer", fact.officer());
        put(json, "case", fact.caseCode());
        put(json, "task", fact.task());
        put(json, "procedure", fact.procedure());
        put(json, "sector", fact.sector());
        if (fact.edition() != null) {
            json.put("edition", fact.edition().number());
        }
        if (!fact.details().isEmpty()) {
            ObjectNode details = json.putObject("details");
            fact.details().forEach(details::put);
        }
        if (!fact.commitments().isEmpty()) {
            var commitments = json.putArray("commitments");
            fact.commitments()
                    .forEach(one ->
                            commitments.addObject().put("field", one.field()).put("hash", one.hash()));
        }
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }

    private static String canonical(ObjectNode json) {
        try {
            return new JsonCanonicalizer(json.toString()).getEncodedString();
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static byte[] strictUtf8(String text, FactKind kind) {
        try {
            // Java's own getBytes would put a question mark for half a surrogate pair, and two texts would share one
            // entry.
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] entry = new byte[bytes.remaining()];
            bytes.get(entry);
            return entry;
        } catch (CharacterCodingException halfCharacter) {
            throw new UnrecordableFact(kind, "not well-formed Unicode");
        }
    }
}
