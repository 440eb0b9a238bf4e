package org.waymark.casework.finding;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.waymark.casework.RecordValues;
import org.waymark.shared.CaseCode;

/**
 * Tells who records a person from who tries names: a record whose names change again and again would, by the note that there may
 * be another case, tell which names have one. The coordinator hears of it all the same.
 */
@Component
class Trying {

    private final RecordValues values;
    private final FindingSettings settings;
    private final Clock clock;

    Trying(RecordValues values, FindingSettings settings, Clock clock) {
        this.values = values;
        this.settings = settings;
        this.clock = clock;
    }

    boolean tooMuch(CaseCode code) {
        return values.timesWritten(code, Identities::identifies, clock.instant().minus(settings.window()))
                > settings.identitiesOfCase();
    }
}
