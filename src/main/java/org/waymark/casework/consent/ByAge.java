package org.waymark.casework.consent;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.KnownAge;
import org.waymark.casework.Ladder;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;

/** Ends the grants that do not count any more because she turned out to be of another age, or has come of age. */
@Component
class ByAge {

    private final GrantsEnded grants;
    private final KnownAge age;
    private final CaseFiles files;

    ByAge(GrantsEnded grants, KnownAge age, CaseFiles files) {
        this.grants = grants;
        this.age = age;
        this.files = files;
    }

    /** Those that were not given by whoever may give them, as the record now says of her age. */
    void endWrongGivers(CaseCode code) {
        endWrongGivers(code, rung(code));
    }

    /** The same, if she is or may be a child. */
    void endWrongGiversOfAChild(CaseCode code) {
        Ladder rung = rung(code);
        if (rung.child()) {
            endWrongGivers(code, rung);
        }
    }

    private Ladder rung(CaseCode code) {
        return Ladder.of(age.consentPath(files.find(code).orElseThrow(NotFound::new)));
    }

    private void endWrongGivers(CaseCode code, Ladder rung) {
        grants.those(
                code,
                said -> !rung.faults(said.givenBy(), said.circumstances().assentChild())
                        .isEmpty());
    }

    /** Those that were given before this moment, by whomever. */
    void endGivenBefore(CaseCode code, Instant moment) {
        grants.those(code, said -> said.at().isBefore(moment));
    }
}
