package org.waymark.casework.consent;

import java.util.List;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;

/** The register of consents of a case, as pages and calls meet it; absent and forbidden are the same {@code NotFound}. */
public interface Consents {

    /** What was said in a case, as far as the viewer may see it; writes {@code case-read} to the log. @param code as typed */
    Register register(Viewer viewer, String code);

    /** One entry with its words. @param code as typed @param id as it was sent: it may be anything */
    Entry one(Viewer viewer, String code, String id);

    /**
     * Records what she says.
     *
     * @throws org.waymark.shared.FieldsAtFault if it cannot be what she said
     * @throws ConsentChanged if something else was recorded for the same purpose and recipient since the officer looked
     */
    Entry record(Viewer viewer, String code, Wanted wanted);

    /**
     * Takes a grant back: reading ends at once, what is not sent yet is cancelled, receivers are told.
     *
     * @param words what she says, null if she says nothing; sealed
     * @throws org.waymark.shared.FieldsAtFault if the words are more than is kept
     * @throws NothingToTakeBack if it is no grant that stands
     */
    Outcome withdraw(Viewer viewer, String code, String id, @org.jspecify.annotations.Nullable String words);

    /**
     * What came of a withdrawal.
     *
     * @param told the agencies that had a share
     * @param cancelled how many referrals ended before anything was sent
     * @param heard whether the procedure has them told; if not, somebody has to tell them
     */
    record Outcome(Entry entry, List<AgencyKey> told, int cancelled, boolean heard) {}
}
