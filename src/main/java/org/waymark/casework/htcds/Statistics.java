package org.waymark.casework.htcds;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.htcds.Export.Format;
import org.waymark.casework.htcds.StatisticsRows.Told;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.DutyKey;

/** Counts of the cases whose survivors agreed to statistics, for the coordinator: of the last quarter that is over. */
@Component
public class Statistics {

    static final String WITHHELD =
            "Counts below five, counts by which those could be told, and all totals are withheld."
                    + " Only cases whose survivors agreed to statistics are counted.";

    private static final DutyKey COORDINATOR = new DutyKey("gov-coordinator");

    private final QuarterTables tables;
    private final CaseDoor door;
    private final Ledger ledger;
    private final Clock clock;
    private final ZoneId zone;

    Statistics(QuarterTables tables, CaseDoor door, Ledger ledger, Clock clock, ZoneId zone) {
        this.tables = tables;
        this.door = door;
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
    }

    /** The tables as they are told. @throws org.waymark.shared.NotFound if they are not the viewer's */
    @Transactional
    public Shown show(Viewer viewer) {
        Told told = told(viewer);
        return new Shown(
                told.asOf(),
                told.tables().stream()
                        .map(table -> new Column(table.field(), table.counts()))
                        .toList());
    }

    /** The same as a file; writes {@code exported} with its digest to the log. */
    @Transactional
    public Export take(Viewer viewer, String format) {
        Told told = told(viewer);
        Format written = Format.of(format).orElseThrow(() -> door.denied(viewer, null));
        var mark = new Watermark(viewer.id(), clock.instant(), "quarter", told.asOf());
        Export export = Export.of(
                "htcds-" + told.asOf(),
                written,
                written == Format.JSON ? Files.countsAsJson(mark, told) : Files.countsAsCsv(mark, told));
        ledger.append(Fact.of(FactKind.EXPORTED)
                .by(viewer.id())
                .in(viewer.sector())
                .detail("what", "htcds-statistics")
                .detail("format", written.key())
                .detail("filter", "quarter " + told.asOf())
                .detail(
                        "count",
                        Integer.toString(told.tables().stream()
                                .mapToInt(table -> table.counts().size())
                                .sum()))
                .detail("sha-256", export.digest()));
        return export;
    }

    private Told told(Viewer viewer) {
        if (!viewer.duties().contains(COORDINATOR)) {
            throw door.denied(viewer, null);
        }
        return tables.of(Quarter.lastBefore(clock.instant(), zone));
    }

    /** What is told. @param quarter at whose end the counts stood so */
    public record Shown(String quarter, List<Column> fields) {}

    /** The counts of one field of the standard, by its values. */
    public record Column(String field, Map<String, Integer> counts) {}
}
