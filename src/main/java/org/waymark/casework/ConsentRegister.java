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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.ledger.Fact;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.TaskId;

/** What each survivor has agreed to and refused: rows are only added, the newest for a purpose and recipient counts. */
@Repository
public class ConsentRegister {

    private static final String INSERT = """
            insert into consent (id, case_code, purpose, recipient, blocks, status, given_by, method, language,
                task_id, recorded_by, at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;

    ConsentRegister(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    void add(CaseCode code, @Nullable TaskId task, @Nullable SectorKey sector, Consent consent) {
        jdbc.sql(INSERT)
                .params(
                        UUID.randomUUID(),
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
                        consent.expiresAt() == null ? null : Utc.of(consent.expiresAt()))
                .update();
        ledger.append(Fact.of(consent.status().fact())
                .by(consent.recordedBy())
                .on(code)
                .task(task)
                .in(sector)
                .detail("purpose", consent.purpose().name())
                .detail("recipient", consent.recipient()));
    }

    /** What counts now, in the order of the purposes. */
    public Collection<Consent> current(CaseCode code) {
        var newest = new LinkedHashMap<List<Object>, Consent>();
        jdbc.sql("select * from consent where case_code = ? order by length(purpose), purpose, recipient, position")
                .param(code.value())
                .query(ConsentRegister::read)
                .list()
                .forEach(said -> newest.put(List.of(said.purpose(), said.recipient()), said));
        return newest.values();
    }

    /** What counts now for a purpose and a recipient. */
    Optional<Consent> current(CaseCode code, Purpose purpose, String recipient) {
        return current(code).stream()
                .filter(said -> said.purpose() == purpose && said.recipient().equals(recipient))
                .findFirst();
    }

    private static Consent read(ResultSet row, int number) throws SQLException {
        return new Consent(
                Purpose.valueOf(row.getString("purpose")),
                row.getString("recipient"),
                blocks(row.getArray("blocks")),
                Consent.Status.of(row.getString("status")),
                row.getString("given_by"),
                row.getString("method"),
                row.getString("language"),
                new OfficerId(row.getString("recorded_by")),
                Utc.get(row, "at"),
                Utc.getOrNull(row, "expires_at"));
    }

    private static Set<String> blocks(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }
}
