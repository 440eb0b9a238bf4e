package org.waymark.casework.disclosure;

import org.jspecify.annotations.Nullable;
import org.waymark.casework.Purpose;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.DutyKey;

/**
 * What is about to leave, as {@code disclosure.dmn} is asked about it.
 *
 * @param duty the work for which it is needed, null if for none in particular
 * @param agency who would receive it, null if nobody in particular
 * @param legalTrigger {@code none}, {@code mandatory-report}, {@code court-order}, {@code statistical} or
 *     {@code identification-duty}
 */
public record Sending(
        Purpose purpose,
        @Nullable DutyKey duty,
        @Nullable AgencyKey agency,
        String legalTrigger,
        boolean imminentDanger) {

    /** Numbers for statistics: {@code aggregate} where she agreed to that (P12), else {@code deny}. */
    public static Sending statistics() {
        return new Sending(Purpose.P12, null, null, "statistical", false);
    }

    /** To one named agency, with her consent to this purpose. */
    public static Sending agreed(Purpose purpose, DutyKey duty, AgencyKey agency) {
        return new Sending(purpose, duty, agency, "none", false);
    }
}
