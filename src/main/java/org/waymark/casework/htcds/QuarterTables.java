package org.waymark.casework.htcds;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.RecordValues;
import org.waymark.casework.htcds.StatisticsRows.Told;
import org.waymark.shared.CaseCode;

/** Makes the table of counts of a quarter, once; where fewer than five cases came or went, the earlier table goes on standing. */
@Component
class QuarterTables {

    private final StatisticsRows rows;
    private final StatisticsConsent consent;
    private final CaseFiles files;
    private final RecordValues values;

    QuarterTables(StatisticsRows rows, StatisticsConsent consent, CaseFiles files, RecordValues values) {
        this.rows = rows;
        this.consent = consent;
        this.files = files;
        this.values = values;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    Told of(Quarter quarter) {
        Optional<Told> known = rows.find(quarter.key());
        if (known.isPresent()) {
            return known.get();
        }
        rows.lock();
        return rows.find(quarter.key()).orElseGet(() -> make(quarter));
    }

    private Told make(Quarter quarter) {
        var counts = new Counts();
        var counted = new HashSet<CaseCode>();
        for (CaseCode code : rows.openedBefore(quarter.end())) {
            Optional<CaseFile> file = files.find(code).filter(consent::covers);
            if (file.isPresent()) {
                counts.add(Translation.of(values.asOf(code, Translation::leaves, quarter.end()), file.get()));
                counted.add(code);
            }
        }
        Optional<Told> last = rows.last();
        boolean tooLike = last.isPresent() && difference(rows.counted(last.get().asOf()), counted) < Counts.LEAST;
        Told told = tooLike ? last.get() : new Told(quarter.key(), counts.published());
        rows.add(quarter.key(), told, tooLike ? Set.of() : counted);
        return told;
    }

    private static long difference(Set<CaseCode> some, Set<CaseCode> others) {
        return some.stream().filter(code -> !others.contains(code)).count()
                + others.stream().filter(code -> !some.contains(code)).count();
    }
}
