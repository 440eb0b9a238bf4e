package org.waymark.casework.news;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.waymark.casework.RecordedCodes;
import org.waymark.casework.RecordedCodes.Said;
import org.waymark.casework.flags.CaseFlag;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.casework.flags.CaseFlags.Change;
import org.waymark.casework.flags.FlagReason;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** Stops the time of a case while she is in hospital; flag and log say that it waits for her, and the record alone says why. */
@Component
class HospitalHold {

    /** The block in which the record keeps what has happened. */
    private static final String BLOCK = "B4";

    /** What was said is written down right after the hold, in the same act. */
    private static final Duration ONE_ACT = Duration.ofMinutes(1);

    private final CaseFlags flags;
    private final RecordedCodes codes;

    HospitalHold(CaseFlags flags, RecordedCodes codes) {
        this.flags = flags;
        this.codes = codes;
    }

    void begin(Viewer viewer, CaseCode code) {
        flags.set(code, CaseFlag.ON_HOLD, true, FlagReason.WAITS_FOR_HER, viewer.id());
    }

    /** A hold that a court, a procedure or an officer has set for another reason is theirs to end. */
    void end(Viewer viewer, CaseCode code) {
        if (flags.standing(code, CaseFlag.ON_HOLD)
                .filter(hold -> ofHospital(code, hold))
                .isPresent()) {
            flags.set(code, CaseFlag.ON_HOLD, false, FlagReason.GOES_ON, viewer.id());
        }
    }

    private boolean ofHospital(CaseCode code, Change hold) {
        return hold.reason().equals(FlagReason.WAITS_FOR_HER.key())
                && codes.everySaid(code, BLOCK, NewsDesk.WHAT).stream()
                        .filter(said -> said.code().equals(News.IN_HOSPITAL.key()))
                        .anyMatch(said -> sameAct(hold, said));
    }

    private static boolean sameAct(Change hold, Said said) {
        return said.officer().equals(hold.officer())
                && !said.at().isBefore(hold.at())
                && said.at().isBefore(hold.at().plus(ONE_ACT));
    }
}
