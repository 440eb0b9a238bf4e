package org.waymark.casework.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseFile;
import org.waymark.casework.ClosedCases;
import org.waymark.engine.events.CaseEnded;
import org.waymark.shared.CaseCode;

/** Plans, when a case closes, until when each part of its record is kept. */
@Component
class RetentionPlan {

    private final RetentionTable table;
    private final RetentionRows rows;
    private final ClosedCases cases;
    private final Ages ages;
    private final JdbcClient jdbc;

    RetentionPlan(RetentionTable table, RetentionRows rows, ClosedCases cases, Ages ages, JdbcClient jdbc) {
        this.table = table;
        this.rows = rows;
        this.cases = cases;
        this.ages = ages;
        this.jdbc = jdbc;
    }

    /** After the case itself was closed, in the same transaction. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void on(CaseEnded ended) {
        plan(ended.caseCode());
    }

    /** Plans a closed case, in the caller's transaction. Planning it twice changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void plan(CaseCode code) {
        cases.find(code).ifPresent(file -> {
            @Nullable Instant closed = file.closedAt();
            if (closed != null) {
                Optional<String> band = ages.band(file);
                table.rules(Ages.child(band), keep(code))
                        .forEach(rule -> rows.plan(code, closed, rule, due(file, closed, rule, band)));
            }
        });
    }

    private static Instant due(CaseFile file, Instant closed, RetentionTable.Rule rule, Optional<String> band) {
        Instant after = closed.atZone(ZoneOffset.UTC).plus(rule.after()).toInstant();
        Instant grown = rule.untilAge() == 0 ? after : Ages.reaches(rule.untilAge(), file, band);
        return grown.isAfter(after) ? grown : after;
    }

    /** What she said last to keeping her data after the case is closed (P15). */
    private String keep(CaseCode code) {
        List<String> said = jdbc.sql(
                        "select status from consent where case_code = ? and purpose = 'P15' order by at desc, position desc limit 1")
                .param(code.value())
                .query(String.class)
                .list();
        return said.isEmpty() ? "not-asked" : said.get(0);
    }
}
