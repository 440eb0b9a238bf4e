package org.waymark.casework.disclosure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Utc;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;

/** The rows of {@code disclosure_order} and {@code disclosure_barred}: what waits for the protection and integrity officers. */
@Repository
class OrderRows {

    private static final String INSERT = """
            insert into disclosure_order (id, case_code, recipient, duty, ground, reason, asked_by, asked_agency, at, verify_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String WAITING = """
            select o.* from disclosure_order o
            where not exists (select 1 from disclosure d where d.id = o.id)
              and not exists (select 1 from disclosure_order_refused r where r.id = o.id)
            """;

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Order order, byte[] reason) {
        jdbc.sql(INSERT)
                .params(
                        order.id(),
                        order.code().value(),
                        order.recipient().agency().value(),
                        order.recipient().duty().value(),
                        order.ground() == null ? null : order.ground().key(),
                        reason,
                        order.askedBy().value(),
                        order.askedAgency().value(),
                        Utc.of(order.at()),
                        Utc.of(order.verifyBy()))
                .update();
    }

    /** Those that nobody has answered, oldest first. */
    List<Order> waiting() {
        return jdbc.sql(WAITING + " order by o.at").query(OrderRows::read).list();
    }

    Optional<Order> waiting(UUID id) {
        return jdbc.sql(WAITING + " and o.id = ?")
                .param(id)
                .query(OrderRows::read)
                .optional();
    }

    byte[] reason(UUID id) {
        return jdbc.sql("select reason from disclosure_order where id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    /** @return false if it was answered before */
    boolean refuse(UUID id, OfficerId by, Instant at) {
        return jdbc.sql(
                                "insert into disclosure_order_refused (id, officer, at) values (?, ?, ?) on conflict do nothing")
                        .params(id, by.value(), Utc.of(at))
                        .update()
                == 1;
    }

    /** Remembers for the integrity officer that somebody wanted to send something to an agency in conflict. */
    void bar(CaseCode code, Recipient to, OfficerId by, AgencyKey agency, Instant at) {
        jdbc.sql("insert into disclosure_barred (case_code, recipient, duty, asked_by, asked_agency, at)"
                        + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                .params(code.value(), to.agency().value(), to.duty().value(), by.value(), agency.value(), Utc.of(at))
                .update();
    }

    /** What was kept from agencies in conflict, newest first. */
    List<Barred> barred() {
        return jdbc.sql("select * from disclosure_barred order by at desc limit 200")
                .query((row, number) -> new Barred(
                        new CaseCode(row.getString("case_code")),
                        new Recipient(new DutyKey(row.getString("duty")), new AgencyKey(row.getString("recipient"))),
                        new OfficerId(row.getString("asked_by")),
                        new AgencyKey(row.getString("asked_agency")),
                        Utc.get(row, "at")))
                .list();
    }

    private static Order read(ResultSet row, int number) throws SQLException {
        return new Order(
                row.getObject("id", UUID.class),
                new CaseCode(row.getString("case_code")),
                new Recipient(new DutyKey(row.getString("duty")), new AgencyKey(row.getString("recipient"))),
                Ground.typed(row.getString("ground")).orElse(null),
                new OfficerId(row.getString("asked_by")),
                new AgencyKey(row.getString("asked_agency")),
                Utc.get(row, "at"),
                Utc.get(row, "verify_by"));
    }

    /** A court order that the data-protection officer is to verify, and of which they are to say what it names. */
    record Order(
            UUID id,
            CaseCode code,
            Recipient recipient,
            @Nullable Ground ground,
            OfficerId askedBy,
            AgencyKey askedAgency,
            Instant at,
            Instant verifyBy) {}

    /** Something that was not sent, because the recipient has a conflict. */
    record Barred(CaseCode code, Recipient recipient, OfficerId askedBy, AgencyKey askedAgency, Instant at) {}
}
