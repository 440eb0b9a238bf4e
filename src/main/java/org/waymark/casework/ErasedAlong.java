package org.waymark.casework;

import java.time.Instant;
import java.util.Set;
import org.waymark.shared.CaseCode;

/**
 * What a feature keeps beside the answers, and takes away when a case or a part of it is erased, in the erasure's own
 * transaction. The keys are destroyed by whoever erases.
 */
public interface ErasedAlong {

    /** The further parts of the case that belong to these blocks, such as the attachments of {@code B5}. */
    default Set<String> partsOf(CaseCode code, Set<String> blocks) {
        return Set.of();
    }

    /** Takes away what belongs to parts whose keys were destroyed. @param parts never empty */
    void erased(CaseCode code, Set<String> parts);

    /**
     * Takes away, after the keys of all cases were destroyed, some of what was there at that moment, in the caller's
     * transaction; it is called until nothing is left.
     *
     * @param most how much at once
     * @return how much it was
     */
    default int erasedEverywhere(Instant moment, int most) {
        return 0;
    }
}
