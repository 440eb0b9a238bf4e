package org.waymark.casework.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Utc;
import org.waymark.casework.disclosure.Sent.Mark;
import org.waymark.casework.disclosure.Sent.Marked;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;

/** The rows of {@code disclosure} and {@code disclosure_mark}: added, read, never changed. */
@Repository
class SentRows {

    /** What one agency may be shown at once; older packets are found from their case. */
    private static final int MOST = 200;

    private static final String INSERT = """
            insert into disclosure (id, case_code, recipient, duty, purpose, basis, ground, outcome, edition, reason,
                asked_by, asked_agency, sent_by, at, review_by)
            values (:id, :case, :recipient, :duty, :purpose, :basis, :ground, :outcome, :edition, :reason,
                :askedBy, :askedAgency, :sentBy, :at, :reviewBy)
            """;

    private final JdbcClient jdbc;

    SentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param reason sealed, null if she agreed */
    void add(Sent sent, byte @Nullable [] reason) {
        jdbc.sql(INSERT)
                .param("id", sent.id())
                .param("case", sent.code().value())
                .param("recipient", sent.recipient().agency().value())
                .param("duty", sent.recipient().duty().value())
                .param("purpose", sent.recipient().purpose().name())
                .param("basis", sent.basis().key())
                .param("ground", sent.ground() == null ? null : sent.ground().key())
                .param("outcome", sent.outcome())
                .param("edition", sent.edition().number())
                .param("reason", reason)
                .param("askedBy", sent.askedBy().value())
                .param("askedAgency", sent.askedAgency().value())
                .param("sentBy", sent.sentBy().value())
                .param("at", Utc.of(sent.at()))
                .param("reviewBy", sent.reviewBy() == null ? null : Utc.of(sent.reviewBy()))
                .update();
    }

    Optional<Sent> find(UUID id) {
        return read("d.id = ?", id).stream().findFirst();
    }

    /** What was sent of a case, newest first. */
    List<Sent> of(CaseCode code) {
        return read("d.case_code = ?", code.value());
    }

    /** What was sent to an agency, newest first. */
    List<Sent> to(AgencyKey agency) {
        return read("d.recipient = ?", agency.value());
    }

    /** What was sent without consent, newest first. */
    List<Sent> withoutConsent() {
        return read("d.basis <> ?", Basis.CONSENT.key());
    }

    /** The sealed reason; empty if she agreed. */
    Optional<byte[]> reason(UUID id) {
        return jdbc.sql("select reason from disclosure where id = ? and reason is not null")
                .param(id)
                .query(byte[].class)
                .optional();
    }

    /** @return false if it was noted before */
    boolean mark(UUID id, Marked marked) {
        return jdbc.sql("insert into disclosure_mark (disclosure, mark, officer, at) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(id, marked.mark().key(), marked.by().value(), Utc.of(marked.at()))
                        .update()
                == 1;
    }

    private List<Sent> read(String which, Object value) {
        Map<UUID, List<Marked>> marks = jdbc
                .sql("select m.* from disclosure_mark m join disclosure d on d.id = m.disclosure where " + which)
                .param(value)
                .query((row, number) -> Map.entry(row.getObject("disclosure", UUID.class), marked(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql("select * from disclosure d where " + which + " order by d.position desc limit " + MOST)
                .param(value)
                .query((row, number) -> sent(row, marks))
                .list();
    }

    private static Marked marked(ResultSet row) throws SQLException {
        return new Marked(
                Mark.BY_KEY.getOrDefault(row.getString("mark"), Mark.OBJECTED),
                new OfficerId(row.getString("officer")),
                Utc.get(row, "at"));
    }

    private static Sent sent(ResultSet row, Map<UUID, List<Marked>> marks) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        @Nullable Instant reviewBy = Utc.getOrNull(row, "review_by");
        return new Sent(
                id,
                new CaseCode(row.getString("case_code")),
                new Recipient(new DutyKey(row.getString("duty")), new AgencyKey(row.getString("recipient"))),
                Basis.typed(row.getString("basis")).orElseThrow(),
                Ground.typed(row.getString("ground")).orElse(null),
                row.getString("outcome"),
                new Edition(row.getInt("edition")),
                new OfficerId(row.getString("asked_by")),
                new AgencyKey(row.getString("asked_agency")),
                new OfficerId(row.getString("sent_by")),
                Utc.get(row, "at"),
                reviewBy,
                marks.getOrDefault(id, List.of()));
    }
}
