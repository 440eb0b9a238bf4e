package org.waymark.ledger;

/** Says that a text is no signed note, key or checkpoint. */
final class MalformedNote extends IllegalArgumentException {

    MalformedNote(String why) {
        super(why);
    }
}
