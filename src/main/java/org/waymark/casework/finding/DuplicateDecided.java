package org.waymark.casework.finding;

import org.waymark.shared.Refusal;

/** Says that nothing is left to decide on a possible duplicate: someone did, or the records changed. */
final class DuplicateDecided extends Refusal {
    DuplicateDecided() {
        super("duplicate-decided", 409);
    }
}
