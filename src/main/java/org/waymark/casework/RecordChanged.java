package org.waymark.casework;

import org.waymark.shared.Refusal;

/** Says that the part of the record was changed by another after it was opened: nothing is overwritten unseen. */
public final class RecordChanged extends Refusal {

    public RecordChanged() {
        super("record-changed", 409);
    }
}
