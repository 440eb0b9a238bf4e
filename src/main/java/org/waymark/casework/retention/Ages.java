package org.waymark.casework.retention;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.RecordedCodes;

/** How old a survivor was at least when her case was opened; whoever may have been a child counts as one. */
@Component
class Ages {

    private static final String AGE_BAND = "ageBand";
    private static final String ADULT = "18-plus";
    /** The youngest of each band: the file of a child is rather kept too long than too short. */
    private static final Map<String, Integer> YOUNGEST = Map.of("0-5", 0, "6-11", 6, "12-14", 12, "15-17", 15);

    private final RecordedCodes record;

    Ages(RecordedCodes record) {
        this.record = record;
    }

    /** Her age band, if the record still says one. */
    Optional<String> band(CaseFile file) {
        return record.newest(file.code(), AGE_BAND);
    }

    static boolean child(Optional<String> band) {
        return !band.equals(Optional.of(ADULT));
    }

    /** The day by which she is surely this old. */
    static Instant reaches(int age, CaseFile file, Optional<String> band) {
        int youngest = band.map(one -> YOUNGEST.getOrDefault(one, 0)).orElse(0);
        return file.openedAt()
                .atZone(ZoneOffset.UTC)
                .plusYears(Math.max(0, age - youngest))
                .toInstant();
    }
}
