package org.waymark.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.StreamSupport;

/** Published test vectors. */
final class Vectors {

    static final JsonNode TREE = read("rfc6962-tree.json");
    static final JsonNode NOTES = read("signed-notes.json");

    private Vectors() {}

    static List<byte[]> leaves() {
        return texts(TREE.get("leaves")).stream().map(HexFormat.of()::parseHex).toList();
    }

    static Hash root(int size) {
        return hashes(TREE.get("roots")).get(size);
    }

    static List<Hash> hashes(JsonNode list) {
        return texts(list).stream().map(HexFormat.of()::parseHex).map(Hash::of).toList();
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode read(String name) {
        try (var in = Vectors.class.getResourceAsStream("/ledger/vectors/" + name)) {
            return new JsonMapper().readTree(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
