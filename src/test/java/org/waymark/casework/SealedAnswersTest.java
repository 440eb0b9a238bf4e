package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.shared.CaseCode;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class SealedAnswersTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    private CaseWalk walk;
    private CaseCode code;

    @BeforeEach
    void walkToTheReferrals() {
        walk = new CaseWalk(context);
        code = walk.toReferrals();
    }

    @Test
    void standInNoTableInTheClear() {
        List<String> tables = jdbc.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(50);
        for (String table : tables) {
            for (String marked : List.of("MARKED-NAME", "MARKED-NOTE", "MARKED-WORDS", "+18685550123")) {
                assertThat(jdbc.sql("select count(*) from " + table + " t where position(? in t::text) > 0"
                                        + " or position(encode(convert_to(?, 'UTF8'), 'hex') in t::text) > 0")
                                .params(marked, marked)
                                .query(Long.class)
                                .single())
                        .as("%s in %s", marked, table)
                        .isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"case_answer", "consent", "anonymous_notice"})
    void areNeitherChangedNorTakenAway(String table) {
        for (String rewriting : List.of("update %s set case_code = case_code", "delete from %s", "truncate %s")) {
            assertThatThrownBy(() -> jdbc.sql(rewriting.formatted(table)).update())
                    .isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    void openAtNoOtherPlaceOfTheSameCase() {
        var rows = new ArrayList<>(walk.bean(AnswerRows.class).newest(code));
        var safe = walk.bean(org.waymark.vault.Vault.class).safe(code).orElseThrow();
        assertThatThrownBy(() -> safe.unseal(rows.get(0).place(), rows.get(1).sealed()))
                .isInstanceOf(org.waymark.vault.CaseSafe.SealBroken.class);
    }

    @Test
    void ofActsOnOneCaseAtTheSameTimeAreAllKept() throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> acts = List.of(
                    () -> {
                        walk.answer(code, "choose-service", "social.north", CaseWalk.service("health", "granted"));
                        return true;
                    },
                    () -> {
                        walk.answer(code, "write-need-card", "social.north", CaseWalk.BED);
                        return true;
                    });
            for (var act : pool.invokeAll(acts)) {
                assertThat(act.get()).isTrue();
            }
        } finally {
            pool.shutdown();
        }
        assertThat(walk.bean(ReferralRows.class).of(code))
                .extracting(Referral::state)
                .containsExactly(ReferralState.OFFERED, ReferralState.OFFERED);
    }
}
