package org.waymark.casework.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.casework.SealedJson;
import org.waymark.casework.disclosure.Packet.Piece;
import org.waymark.ledger.Fact.Commitment;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.vault.CaseSafe;

/**
 * What packets hold, as it was when they were sent. Each value is sealed with the key of the part of the record that it came
 * from, so that erasing the part erases it here too.
 */
@Repository
class Contents {

    private static final String INSERT = """
            insert into disclosure_field (disclosure, answer, field, block, part, form, edition, sealed)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final SealedJson json;

    Contents(JdbcTemplate template, SealedJson json) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.json = json;
    }

    /** @return for the log, a commitment to each value */
    List<Commitment> seal(CaseSafe safe, UUID id, List<Piece> pieces) {
        safe.ready(pieces.stream().map(piece -> piece.row().part()).collect(Collectors.toSet()));
        var rows = new ArrayList<Object[]>();
        var commitments = new ArrayList<Commitment>();
        for (Piece piece : pieces) {
            AnswerRow row = piece.row();
            CaseSafe part = safe.part(row.part());
            String place = place(id, row.id());
            rows.add(new Object[] {
                id,
                row.id(),
                row.field(),
                row.block(),
                row.part(),
                row.asked().form().value(),
                row.asked().edition().number(),
                json.seal(part, place, piece.value())
            });
            commitments.add(
                    new Commitment(row.field(), part.commit(place, piece.value().toString())));
        }
        template.batchUpdate(INSERT, rows);
        return commitments;
    }

    /** The names of what a packet holds, in the order of the record. */
    List<Named> names(UUID id) {
        return jdbc.sql(
                        "select field, block, form, edition from disclosure_field where disclosure = ? order by position")
                .param(id)
                .query((row, number) -> new Named(
                        row.getString("field"),
                        row.getString("block"),
                        new FormKey(row.getString("form")),
                        new Edition(row.getInt("edition"))))
                .list();
    }

    /** What a packet holds; what was erased since is not there. */
    List<Held> open(CaseSafe safe, UUID id) {
        return jdbc
                .sql("select * from disclosure_field where disclosure = ? order by position")
                .param(id)
                .query((row, number) -> new Found(
                        new Named(
                                row.getString("field"),
                                row.getString("block"),
                                new FormKey(row.getString("form")),
                                new Edition(row.getInt("edition"))),
                        row.getString("part"),
                        place(id, row.getObject("answer", UUID.class)),
                        row.getBytes("sealed")))
                .list()
                .stream()
                .flatMap(found -> value(safe, found).map(value -> new Held(found.named(), value)).stream())
                .toList();
    }

    private Optional<JsonNode> value(CaseSafe safe, Found found) {
        try {
            return Optional.of(json.unseal(safe.part(found.part()), found.place(), found.sealed()));
        } catch (CaseSafe.Erased gone) {
            return Optional.empty();
        }
    }

    private static String place(UUID id, UUID answer) {
        return "disclosure/" + id + "/" + answer;
    }

    /** A field that a packet holds, and the form that says what it is called. */
    record Named(String field, String block, FormKey form, Edition edition) {}

    /** A field with its value. */
    record Held(Named named, JsonNode value) {

        @Override
        public String toString() {
            return "Held[" + named.field() + "]";
        }
    }

    private record Found(Named named, String part, String place, byte[] sealed) {}
}
