package org.waymark.casework.disclosure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.casework.AnswerRows.AnswerRow;

/** What would leave, and what stays and why. */
record Packet(Decision decision, List<Piece> pieces, List<Kept> kept) {

    Packet {
        pieces = List.copyOf(pieces);
        kept = List.copyOf(kept);
    }

    Set<String> blocks() {
        return pieces.stream().map(piece -> piece.row().block()).collect(Collectors.toSet());
    }

    /** An answer that leaves. @param seen whether whoever sends it may read it */
    record Piece(AnswerRow row, JsonNode value, boolean seen) {

        @Override
        public String toString() {
            return "Piece[" + row.field() + "]";
        }
    }

    /** An answer that stays. @param seen whether whoever sends may know of it more than its block */
    record Kept(AnswerRow row, Why why, boolean seen) {}

    /** Why something stays. */
    enum Why {
        /** She did not agree that this block is shared with them. */
        NOT_AGREED,
        /** Their work does not need it. */
        NOT_NEEDED,
        /** Whoever sends may not read it: those who may must send it. */
        NOT_YOURS,
        /** The law asks for less. */
        NOT_MINIMUM,
        /** The order does not name it. */
        NOT_ORDERED,
        /** Nothing may leave at all. */
        NOTHING
    }
}
