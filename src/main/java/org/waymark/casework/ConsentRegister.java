package org.waymark.casework;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.ledger.Fact;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.TaskId;

/**
 * What each survivor has agreed to and refused: rows are only added, the newest for a purpose and recipient counts,
 * by when she said it: what is entered late from paper does not outweigh what she has said since.
 */
@Repository
public class ConsentRegister {

    private static final String INSERT = """
            insert into consent (id, case_code, purpose, recipient, blocks, status, given_by, method, language,
                task_id, recorded_by, at, expires_at, explained, assent_child, interpreter, valid_from)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    ConsentRegister(JdbcClient jdbc, Ledger ledger, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.events = events;
    }

    /** Keeps it, in the caller's transaction, which holds the case's lock. @param task null if no step asked for it */
    public void add(CaseCode code, @Nullable TaskId task, @Nullable SectorKey sector, Consent consent) {
        insert(code, task, consent);
        ledger.append(Fact.of(consent.status().fact())
                // Time or an event ended it, not whoever happened to act.
                .by(consent.status() == Consent.Status.EXPIRED ? null : consent.recordedBy())
                .on(code)
                .task(task)
                .in(sector)
                .detail("purpose", consent.purpose().name())
                .detail("recipient", consent.recipient())
                .detail("consent", consent.id().toString()));
        events.publishEvent(new ConsentRecorded(code, consent));
    }

    private void insert(CaseCode code, @Nullable TaskId task, Consent consent) {
        Consent.Circumstances how = consent.circumstances();
        jdbc.sql(INSERT)
                .params(
                        consent.id(),
                        code.value(),
                        consent.purpose().name(),
                        consent.recipient(),
                        consent.blocks().toArray(new String[0]),
                        consent.status().key(),
                        consent.givenBy(),
                        consent.method(),
                        consent.language(),
                        task == null ? null : task.value(),
                        consent.recordedBy().value(),
                        Utc.of(consent.at()),
                        consent.expiresAt() == null ? null : Utc.of(consent.expiresAt()),
                        how.explained().toArray(new String[0]),
                        how.assentChild(),
                        how.interpreter() == null ? null : how.interpreter().value(),
                        how.validFrom() == null ? null : Utc.of(how.validFrom()))
                .update();
    }

    /** Everything that was ever said, oldest first. */
    public List<Consent> history(CaseCode code) {
        return jdbc.sql("select * from consent where case_code = ? order by position")
                .param(code.value())
                .query(ConsentRegister::read)
                .list();
    }

    /** What she last said to this purpose, whoever asked. */
    public Optional<Consent> newest(CaseCode code, Purpose purpose) {
        return jdbc.sql(
                        "select * from consent where case_code = ? and purpose = ? order by at desc, position desc limit 1")
                .params(code.value(), purpose.name())
                .query(ConsentRegister::read)
                .optional();
    }

    /** What was said once, if it was said in this case. */
    public Optional<Consent> find(CaseCode code, UUID id) {
        return jdbc.sql("select * from consent where case_code = ? and id = ?")
                .params(code.value(), id)
                .query(ConsentRegister::read)
                .optional();
    }

    /** What counts now, in the order of the purposes. */
    public Collection<Consent> current(CaseCode code) {
        var newest = new LinkedHashMap<List<Object>, Consent>();
        jdbc.sql("select * from consent where case_code = ? order by length(purpose), purpose, recipient, at, position")
                .param(code.value())
                .query(ConsentRegister::read)
                .list()
                .forEach(said -> newest.put(List.of(said.purpose(), said.recipient()), said));
        return newest.values();
    }

    /** What counts now for a purpose and a recipient. */
    public Optional<Consent> current(CaseCode code, Purpose purpose, String recipient) {
        return current(code).stream()
                .filter(said -> said.purpose() == purpose && said.recipient().equals(recipient))
                .findFirst();
    }

    /** Whether she said no to this agency itself: that outweighs a yes to the service, until she says yes to the agency. */
    boolean refuses(CaseCode code, Purpose purpose, AgencyKey agency) {
        return current(code, purpose, agency.value()).filter(Consent::no).isPresent();
    }

    private static Consent read(ResultSet row, int number) throws SQLException {
        @Nullable String interpreter = row.getString("interpreter");
        return new Consent(
                row.getObject("id", UUID.class),
                row.getLong("position"),
                Purpose.valueOf(row.getString("purpose")),
                row.getString("recipient"),
                words(row.getArray("blocks")),
                Consent.Status.of(row.getString("status")),
                row.getString("given_by"),
                row.getString("method"),
                row.getString("language"),
                new OfficerId(row.getString("recorded_by")),
                Utc.get(row, "at"),
                Utc.getOrNull(row, "expires_at"),
                new Consent.Circumstances(
                        words(row.getArray("explained")),
                        row.getBoolean("assent_child"),
                        interpreter == null ? null : new OfficerId(interpreter),
                        Utc.getOrNull(row, "valid_from")));
    }

    private static Set<String> words(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    /** Told to the other parts of casework in the same transaction. */
    public record ConsentRecorded(CaseCode code, Consent consent) {}
}
