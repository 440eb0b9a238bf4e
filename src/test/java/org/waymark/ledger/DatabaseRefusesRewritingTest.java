package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseRefusesRewritingTest {

    static LedgerFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new LedgerFixture();
        fixture.act(() -> fixture.ledger().append(Fact.of(FactKind.SIGNED_IN)));
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    static Stream<String> rewritings() {
        return Stream.of(
                        "audit_event:kind", "log_entry:entry", "log_tile:hashes", "log_checkpoint:note", "log_key:vkey")
                .flatMap(each -> {
                    String table = each.split(":")[0];
                    String column = each.split(":")[1];
                    return Stream.of(
                            "update " + table + " set " + column + " = " + column,
                            "delete from " + table,
                            "truncate " + table);
                });
    }

    @ParameterizedTest
    @MethodSource("rewritings")
    void toTheProgram(String rewriting) throws SQLException {
        try (Connection app = fixture.database.asApp()) {
            assertThatThrownBy(() -> app.createStatement().execute(rewriting))
                    .hasMessageContaining("permission denied");
        }
    }

    @ParameterizedTest
    @MethodSource("rewritings")
    void toTheOwnerOfTheSchema(String rewriting) throws SQLException {
        try (Connection owner = fixture.database.asOwner()) {
            assertThatThrownBy(() -> owner.createStatement().execute(rewriting))
                    .hasMessageContaining("what is recorded stays as it is");
            owner.createStatement().execute("set session_replication_role = replica");
            assertThatThrownBy(() -> owner.createStatement().execute(rewriting))
                    .hasMessageContaining("what is recorded stays as it is");
        }
    }

    @Test
    void andNobodyRecordsPastTheQueue() throws SQLException {
        try (Connection app = fixture.database.asApp()) {
            assertThatThrownBy(() -> app.createStatement().execute("insert into unsealed (event_id) values (99)"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> app.createStatement().execute("truncate unsealed"))
                    .hasMessageContaining("permission denied");
            app.createStatement().execute("insert into audit_event (at, kind) values (now(), 'signed-in')");
        }
        List<Long> outside = fixture.app()
                .sql("select id from audit_event where id not in (select event_id from unsealed)")
                .query(Long.class)
                .list();
        assertThat(outside).isEmpty();
    }
}
