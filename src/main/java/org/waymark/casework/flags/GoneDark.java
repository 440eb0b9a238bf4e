package org.waymark.casework.flags;

import org.springframework.stereotype.Component;
import org.waymark.casework.Frozen;
import org.waymark.shared.CaseCode;

/** Freezes the sharing of a case while its survivor is under witness protection (domain: SOP-08, {@code dark}). */
@Component
class GoneDark implements Frozen {

    private final CaseFlags flags;

    GoneDark(CaseFlags flags) {
        this.flags = flags;
    }

    @Override
    public boolean frozen(CaseCode code) {
        return flags.of(code).contains(CaseFlag.DARK);
    }
}
