package org.waymark.casework.health;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.casework.CareWindows;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.KnownAge;
import org.waymark.casework.Ladder;
import org.waymark.casework.RecordValues;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** Counts down what the record holds of an exposure, out of nothing but what the viewer may read. */
@Component
class ClinicalWindows implements CareWindows {

    private final CaseFiles files;
    private final RecordValues values;
    private final KnownAge age;
    private final ClinicalTable table;

    ClinicalWindows(CaseFiles files, RecordValues values, KnownAge age, ClinicalTable table) {
        this.files = files;
        this.values = values;
        this.age = age;
        this.table = table;
    }

    @Override
    public List<Window> seen(Viewer viewer, CaseCode code) {
        return files.find(code).stream()
                .flatMap(file -> Exposure.in(new Answered(values.readable(viewer, file, Exposure::asks))).stream()
                        .flatMap(exposure -> table.offers(file.edition(), code, exposure, child(file)).stream()))
                .map(ClinicalWindows::window)
                .sorted(Comparator.comparing(Window::ends, Comparator.nullsLast(Comparator.<Instant>naturalOrder())))
                .toList();
    }

    private boolean child(CaseFile file) {
        return Ladder.of(age.consentPath(file)).child();
    }

    private static Window window(Offer offer) {
        return new Window(offer.code(), offer.from(), offer.ends().orElse(null), offer.answered());
    }
}
