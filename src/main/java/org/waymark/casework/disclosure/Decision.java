package org.waymark.casework.disclosure;

import java.util.Set;
import org.waymark.casework.DisclosureTable;
import org.waymark.shared.Edition;

/**
 * What {@code disclosure.dmn} said to a sending; each of its rules has an outcome of its own.
 *
 * @param outcome {@code allow}, {@code allow-minimum}, {@code allow-emergency}, {@code allow-order}, {@code aggregate},
 *     {@code anonymous-notice}, {@code deny} or {@code deny-conflict}
 * @param edition whose table decided
 * @param agreed the blocks to which she agreed for this purpose and recipient; none unless her consent stands
 */
public record Decision(String outcome, Edition edition, DisclosureTable.Inputs inputs, Set<String> agreed) {

    public Decision {
        agreed = Set.copyOf(agreed);
    }

    /** Whether anything about the one person may leave. */
    public boolean allows() {
        return outcome.startsWith("allow");
    }

    /** Whether the recipient has a conflict of interest, so that the next must be asked. */
    public boolean conflict() {
        return outcome.equals("deny-conflict");
    }
}
