package org.waymark.casework.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Consent;
import org.waymark.casework.Consent.Status;
import org.waymark.casework.ConsentRegister;
import org.waymark.casework.KnownAge;
import org.waymark.casework.Ladder;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;

/** Ends the grants that do not count any more because she turned out to be of another age, or has come of age. */
@Component
class ByAge {

    private final ConsentRegister register;
    private final KnownAge age;
    private final CaseFiles files;
    private final Clock clock;

    ByAge(ConsentRegister register, KnownAge age, CaseFiles files, Clock clock) {
        this.register = register;
        this.age = age;
        this.files = files;
        this.clock = clock;
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
        end(
                code,
                said -> !rung.faults(said.givenBy(), said.circumstances().assentChild())
                        .isEmpty());
    }

    /** Those that were given before this moment, by whomever. */
    void endGivenBefore(CaseCode code, Instant moment) {
        end(code, said -> said.at().isBefore(moment));
    }

    private void end(CaseCode code, Predicate<Consent> which) {
        Instant now = clock.instant();
        List<Consent> over = register.current(code).stream()
                .filter(said -> said.status() == Status.GRANTED)
                .filter(which)
                .toList();
        over.forEach(said -> register.add(code, null, null, said.endedBy(now)));
    }
}
