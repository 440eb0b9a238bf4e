package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the owner of the database, who can switch any trigger off, cannot hide; each change is taken back afterwards. */
class TamperedDatabaseTest {

    static LedgerFixture fixture;

    @BeforeAll
    static void open() {
        fixture = new LedgerFixture();
        fixture.recordAtOnce(290);
        fixture.seal();
        fixture.recordAtOnce(10);
        fixture.seal();
        assertThat(fixture.log().verify()).isInstanceOf(Verdict.Whole.class);
    }

    @AfterAll
    static void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                audit_event    | update audit_event set officer = 'somebody.else' where id = 5          | event-changed      | 4
                audit_event    | update audit_event set at = at + interval '1 microsecond' where id = 5 | event-changed      | 4
                audit_event    | update audit_event set details = '{"n": "77"}' where id = 5            | event-changed      | 4
                audit_event    | update audit_event set kind = 'no-such-kind' where id = 5              | event-changed      | 4
                audit_event    | delete from audit_event where id = 300                                 | event-missing      | 299
                log_entry      | delete from log_entry where idx = 299                                  | entries-missing    | 299
                log_entry      | delete from log_entry where idx = 17                                   | entry-missing      | 17
                log_entry      | update log_entry set entry = set_byte(entry, 0, 32) where idx = 17               | entry-changed      | 17
                log_entry      | update log_entry set leaf = sha256(leaf) where idx = 17                | entry-changed      | 17
                log_entry      | update log_entry set idx = 1000 where idx = 299                        | entry-missing      | 299
                log_tile       | delete from log_tile                                                   | tile-missing       | 0
                log_tile       | update log_tile set hashes = set_byte(hashes, 320, 255 - get_byte(hashes, 320)) | tile-changed | 10
                log_tile       | update log_tile set root = sha256(root)                                | tile-changed       | 0
                log_checkpoint | delete from log_checkpoint where size = 300                            | entries-unsigned   | 290
                log_checkpoint | update log_checkpoint set root = sha256(root) where size = 290         | checkpoint-changed | 289
                log_checkpoint | update log_checkpoint set note = replace(note, '290', '291') where size = 290 | checkpoint-unsigned | 289
                log_checkpoint | update log_checkpoint set note = 'gone' where size = 290               | checkpoint-malformed | 289
                log_checkpoint | update log_checkpoint a set note = b.note, root = b.root from log_checkpoint b where a.size = 300 and b.size = 290 | checkpoint-changed | 299
                """)
    void isFoundAndPlaced(String table, String sql, String what, Long at) {
        backUp(table);
        try {
            fixture.tamper(table, sql);
            assertThat(fixture.log().verify()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
                assertThat(broken.what()).isEqualTo(what);
                assertThat(broken.at()).isEqualTo(at);
            });
        } finally {
            restore(table);
        }
        assertThat(fixture.log().verify()).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void anEventTakenOutOfTheQueueIsFound() {
        fixture.record(1);
        fixture.asOwner("create table kept_queue as select * from unsealed");
        fixture.asOwner("delete from unsealed");
        assertThat(fixture.log().verify()).isInstanceOfSatisfying(Verdict.Broken.class, broken -> {
            assertThat(broken.what()).isEqualTo("event-unlogged");
            assertThat(broken.recorded()).startsWith("event 30");
        });
        fixture.asOwner("insert into unsealed select * from kept_queue");
        fixture.asOwner("drop table kept_queue");
        assertThat(fixture.log().verify()).isInstanceOf(Verdict.Whole.class);
    }

    @Test
    void aTamperedHeadIsNotContinued() {
        backUp("log_checkpoint");
        try {
            fixture.record(1);
            fixture.tamper("log_checkpoint", "update log_checkpoint set note = replace(note, '300', '301')");
            assertThatThrownBy(fixture::seal)
                    .isInstanceOf(LogRefused.class)
                    .hasMessageContaining("not signed by its key");
        } finally {
            restore("log_checkpoint");
            fixture.asOwner("delete from unsealed");
            fixture.tamper("audit_event", "delete from audit_event where id not in (select event_id from log_entry)");
        }
    }

    private static void backUp(String table) {
        fixture.asOwner("create table kept as select * from " + table);
    }

    private static void restore(String table) {
        String all = table.equals("audit_event") ? " overriding system value" : "";
        fixture.tamper(table, "delete from " + table);
        fixture.tamper(table, "insert into " + table + all + " select * from kept");
        fixture.asOwner("drop table kept");
    }
}
