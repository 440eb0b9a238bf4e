package org.waymark.casework.links;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.waymark.casework.Utc;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;

/** The rows of {@code case_link}. */
@Repository
class LinkRows {

    private final JdbcClient jdbc;
    private final Clock clock;

    LinkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return false if they are linked so already */
    boolean add(CaseCode one, CaseCode other, LinkKind kind, OfficerId by) {
        return jdbc.sql("insert into case_link (id, one, other, kind, linked_by, at) values (?, ?, ?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                UUID.randomUUID(),
                                one.value(),
                                other.value(),
                                kind.key(),
                                by.value(),
                                Utc.of(clock.instant()))
                        .update()
                == 1;
    }

    void end(UUID id, OfficerId by) {
        jdbc.sql("update case_link set ended_at = ?, ended_by = ? where id = ? and ended_at is null")
                .params(Utc.of(clock.instant()), by.value(), id)
                .update();
    }

    /** The links of a case that stand, oldest first. */
    List<Row> of(CaseCode code) {
        return jdbc.sql(
                        "select * from case_link where ended_at is null and (one = :code or other = :code) order by at, id")
                .param("code", code.value())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new CaseCode(row.getString("one")),
                        new CaseCode(row.getString("other")),
                        LinkKind.of(row.getString("kind")).orElseThrow(),
                        Utc.get(row, "at")))
                .list();
    }

    /** A link, as kept. */
    record Row(UUID id, CaseCode one, CaseCode other, LinkKind kind, Instant at) {

        /** The other end of it, seen from one of them. */
        CaseCode from(CaseCode code) {
            return code.equals(one) ? other : one;
        }
    }
}
