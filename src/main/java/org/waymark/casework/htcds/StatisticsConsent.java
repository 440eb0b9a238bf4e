package org.waymark.casework.htcds;

import java.time.Clock;
import java.util.Comparator;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Consent;
import org.waymark.casework.ConsentRegister;
import org.waymark.casework.DisclosureTable;
import org.waymark.casework.Purpose;

/** Asks {@code disclosure.dmn} whether a case may be counted: only with her yes to statistics (P12), as it stands now. */
@Component
class StatisticsConsent {

    private static final String COUNTED = "aggregate";

    private final ConsentRegister register;
    private final DisclosureTable disclosure;
    private final Clock clock;

    StatisticsConsent(ConsentRegister register, DisclosureTable disclosure, Clock clock) {
        this.register = register;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    boolean covers(CaseFile file) {
        String standing = register.current(file.code()).stream()
                .filter(said -> said.purpose() == Purpose.P12)
                .max(Comparator.comparing(Consent::at))
                .map(said -> said.standing(clock.instant()))
                .orElse("not-asked");
        var asked = new DisclosureTable.Inputs(false, false, "statistical", false, standing);
        return disclosure.decide(file.edition(), asked).equals(COUNTED);
    }
}
