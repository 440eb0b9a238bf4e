package org.waymark.casework.shelter;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.Utc;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.RunId;

/** Counts the free beds of houses down when an offer is accepted, and up when what came of it is over: once for each run. */
@Component
public class HouseBeds {

    /** The row of the house is locked, so that two that are accepted at once take one after the other. */
    private static final String TAKE = """
            insert into shelter_bed (run_id, house, beds)
            select :run, code, least(beds, :beds) from shelter_house where code = :house for update
            on conflict (run_id) do nothing
            """;

    private static final String COUNT_DOWN = """
            update shelter_house h set beds = h.beds - b.beds, changed_at = :at, changed_by = null
            from shelter_bed b where b.run_id = :run and h.code = b.house returning h.code, h.beds
            """;
    private static final String FREE = """
            with over as (delete from shelter_bed where run_id = :run returning house, beds)
            update shelter_house h set beds = least(h.beds + over.beds, 200), changed_at = :at, changed_by = null
            from over where h.code = over.house returning h.code, h.beds
            """;

    private final JdbcClient jdbc;
    private final Ledger ledger;

    HouseBeds(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /** Takes beds for a placement; nothing if it has some already. A house never has fewer than none. */
    public void take(RunId run, String house, int beds, Instant at) {
        boolean taken = jdbc.sql(TAKE)
                        .param("run", run.value())
                        .param("house", house)
                        .param("beds", beds)
                        .update()
                == 1;
        if (taken) {
            count(COUNT_DOWN, run, "bed-taken", at);
        }
    }

    /** Gives back what a placement has taken, if it has. */
    public void free(RunId run, Instant at) {
        count(FREE, run, "bed-freed", at);
    }

    /** The fact names no case: which house she is in is nothing that her history tells. */
    private void count(String how, RunId run, String change, Instant at) {
        jdbc.sql(how)
                .param("run", run.value())
                .param("at", Utc.of(at))
                .query((row, number) -> Fact.of(FactKind.HOUSE_KEPT)
                        .detail("house", row.getString("code"))
                        .detail("change", change)
                        .detail("beds", row.getString("beds")))
                .list()
                .forEach(ledger::append);
    }
}
