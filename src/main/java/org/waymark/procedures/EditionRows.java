package org.waymark.procedures;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.engine.BookFile;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;

/** The rows of editions and versions; they are added and never changed. */
@Component
class EditionRows {

    private static final int LOCK = 0x626f6f6b;
    private static final String BOUND = "10min";

    private final JdbcClient jdbc;
    private final Clock clock;

    EditionRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Lets one edition at a time be made, on whichever node; until the transaction ends. Checking and deploying a whole book is
     * long computing between two statements, and who comes second waits for it: the bounds on acts that hang do not fit here.
     */
    void lock() {
        // PostgreSQL starts its watch over a transaction anew only if it was switched off before.
        bound("0");
        bound(BOUND);
        jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query().listOfRows();
    }

    private void bound(String time) {
        jdbc.sql("select set_config(name, ?, true) from pg_settings"
                        + " where name in ('transaction_timeout', 'idle_in_transaction_session_timeout')")
                .param(time)
                .query()
                .listOfRows();
    }

    Optional<Edition> newest() {
        return jdbc.sql("select number from edition order by number desc limit 1")
                .query(Integer.class)
                .optional()
                .map(Edition::new);
    }

    byte[] newestDigest() {
        return jdbc.sql("select digest from edition order by number desc limit 1")
                .query(byte[].class)
                .single();
    }

    /** The version of an SOP in the newest edition, if its content there is this. */
    Optional<Integer> inForce(SopKey sop, byte[] digest) {
        return jdbc.sql("""
                        select v.version from edition_sop e join sop_version v using (sop, version)
                        where e.sop = ? and e.edition = (select max(number) from edition) and v.digest = ?""").params(sop.value(), digest).query(Integer.class).optional();
    }

    int nextVersion(SopKey sop) {
        return jdbc.sql("select coalesce(max(version), 0) + 1 from sop_version where sop = ?")
                .param(sop.value())
                .query(Integer.class)
                .single();
    }

    void add(Plan plan, List<BookFile> files, BookContent content, String reason, @Nullable OfficerId officer) {
        int edition = plan.edition().number();
        var now = Timestamp.from(clock.instant());
        jdbc.sql("insert into edition (number, in_force_at, put_by, reason, digest) values (?, ?, ?, ?, ?)")
                .params(edition, now, officer == null ? null : officer.value(), reason, Digests.of(files))
                .update();
        files.forEach(file -> jdbc.sql("insert into book_file (edition, name, content, digest) values (?, ?, ?, ?)")
                .params(edition, file.name(), file.content(), Digests.of(file))
                .update());
        content.sops().stream()
                .filter(sop -> plan.changed().contains(sop.key()))
                .forEach(sop -> jdbc.sql(
                                "insert into sop_version (sop, version, digest, first_edition) values (?, ?, ?, ?)")
                        .params(sop.key().value(), plan.versions().get(sop.key()), content.digest(sop), edition)
                        .update());
        plan.versions()
                .forEach((sop, version) -> jdbc.sql("insert into edition_sop (edition, sop, version) values (?, ?, ?)")
                        .params(edition, sop.value(), version)
                        .update());
    }
}
