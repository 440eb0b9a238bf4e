package org.waymark.casework.attachments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** The rows of {@code attachment}. */
@Repository
class AttachmentRows {

    private final JdbcClient jdbc;

    AttachmentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Row row) {
        jdbc.sql("""
                        insert into attachment
                            (id, case_code, block, kind, about, type, size, name, content_key, officer, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        row.id(),
                        row.caseCode().value(),
                        row.block(),
                        row.kind().key(),
                        row.about(),
                        row.type(),
                        row.size(),
                        row.name(),
                        row.contentKey(),
                        row.officer().value(),
                        row.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The files of a case, newest first, those that were removed too. */
    List<Row> of(CaseCode code) {
        return jdbc.sql("select * from attachment where case_code = ? order by at desc, id")
                .param(code.value())
                .query(AttachmentRows::read)
                .list();
    }

    Optional<Row> find(CaseCode code, UUID id) {
        return jdbc.sql("select * from attachment where case_code = ? and id = ?")
                .params(code.value(), id)
                .query(AttachmentRows::read)
                .optional();
    }

    /** Empties the row of what leads to the file. @param reason sealed */
    void remove(UUID id, OfficerId officer, byte[] reason, Instant at) {
        jdbc.sql("update attachment set removed_at = ?, removed_by = ?, reason = ?, name = null, content_key = null"
                        + " where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), officer.value(), reason, id)
                .update();
    }

    /** Empties the row of a file whose key was destroyed with its case or its block. */
    void erase(UUID id, Instant at) {
        jdbc.sql("update attachment set removed_at = ?, removed_by = 'erasure', name = null, content_key = null"
                        + " where id = ?")
                .params(at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** Empties some of the rows that there were at a moment. @return how many */
    int eraseSome(Instant moment, Instant at, int most) {
        return jdbc.sql("update attachment set removed_at = ?, removed_by = 'erasure', name = null, content_key = null"
                        + " where id in (select id from attachment where removed_at is null and at <= ? limit ?)")
                .params(at.atOffset(ZoneOffset.UTC), moment.atOffset(ZoneOffset.UTC), most)
                .update();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        OffsetDateTime removed = row.getObject("removed_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                new CaseCode(row.getString("case_code")),
                row.getString("block"),
                Kind.of(row.getString("kind")).orElse(Kind.OTHER),
                row.getString("about"),
                row.getString("type"),
                row.getLong("size"),
                row.getBytes("name"),
                row.getBytes("content_key"),
                new OfficerId(row.getString("officer")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                removed == null ? null : removed.toInstant());
    }

    /** @param name sealed, null once removed @param contentKey sealed, null once removed */
    record Row(
            UUID id,
            CaseCode caseCode,
            String block,
            Kind kind,
            @Nullable String about,
            String type,
            long size,
            byte @Nullable [] name,
            byte @Nullable [] contentKey,
            OfficerId officer,
            Instant at,
            @Nullable Instant removedAt) {

        String place() {
            return Intake.Received.place(id);
        }

        @Override
        public String toString() {
            return "Row[" + id + "]";
        }
    }
}
