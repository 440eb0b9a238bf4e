package org.waymark.casework;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.shared.CaseCode;

/** Decides whether anything keeps all of a case from other agencies. */
@Component
public class FrozenCases {

    private final List<Frozen> grounds;

    FrozenCases(List<Frozen> grounds) {
        this.grounds = List.copyOf(grounds);
    }

    /** Whether nothing of the case may be shared at present, whatever she agreed to. */
    public boolean holds(CaseCode code) {
        return grounds.stream().anyMatch(ground -> ground.frozen(code));
    }
}
