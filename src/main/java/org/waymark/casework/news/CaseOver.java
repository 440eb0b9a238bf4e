package org.waymark.casework.news;

import org.waymark.shared.Refusal;

/** Says that the case has ended, so that nothing can be reported to it: it is opened again first. */
public final class CaseOver extends Refusal {

    CaseOver() {
        super("case-over", 409);
    }
}
