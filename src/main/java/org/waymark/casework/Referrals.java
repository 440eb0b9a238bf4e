package org.waymark.casework;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.TaskId;

/** The referrals of a viewer's agency: code, service, urgency and clock, nothing about the person. */
public interface Referrals {

    /** Those the agency is asked to take or has, and those it has sent; those that end soonest first. */
    List<Line> of(Viewer viewer);

    /**
     * A referral that the viewer's agency is asked to take, or has.
     *
     * @param run the referral's id as it was sent: it may be anything
     * @throws org.waymark.shared.NotFound if there is none
     */
    Line received(Viewer viewer, String run);

    /**
     * Takes a referral back, in the name of the agency that sent it: whatever is open in it ends at once.
     *
     * @param run the referral's id as it was sent: it may be anything
     * @return its case
     * @throws org.waymark.shared.NotFound if there is none that the viewer may take back
     * @throws ReferralOver if it has ended already
     */
    CaseCode revoke(Viewer viewer, String run);

    /**
     * A referral in the list of an agency.
     *
     * @param received whether the agency is the receiver
     * @param task the open task with which the viewer's agency answers or goes on, null if it is not its turn
     * @param known whether the viewer is on the care team
     */
    record Line(
            Referral referral, boolean received, @Nullable TaskId task, boolean known) {}
}
