package org.waymark.worklist;

import org.waymark.shared.Refusal;

/** Says that this step needs another officer than the one who did its counterpart (promise 6). */
public final class FourEyes extends Refusal {

    FourEyes() {
        super("four-eyes", 409);
    }
}
