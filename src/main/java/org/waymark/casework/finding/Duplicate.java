package org.waymark.casework.finding;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.vault.Likeness;

/**
 * Two cases that may be of one person, by their codes.
 *
 * @param one the code that comes first in the alphabet
 * @param told whether those who work on the cases hear that there may be another
 */
public record Duplicate(
        UUID id, CaseCode one, CaseCode other, Likeness likeness, State state, boolean told, Instant foundAt) {

    /** The case that is not this one. */
    public CaseCode besides(CaseCode code) {
        return code.equals(one) ? other : one;
    }

    boolean waiting() {
        return state == State.OPEN || state == State.ASKED;
    }

    /** What has come of it. */
    public enum State {
        /** Nobody has looked at it yet. */
        OPEN,
        /** Those who lead the cases are asked. */
        ASKED,
        /** They are of two people. */
        DIFFERENT,
        /** The records say something else now, in which they are not alike. */
        GONE;

        /** The name in tables and messages. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What someone who leads one of the cases said.
     *
     * @param answer {@code same}, {@code different} or {@code unsure}
     * @param agrees whether the survivor agrees that the records become one: {@code yes}, {@code no} or {@code not-asked}
     */
    public record Answer(CaseCode code, String answer, String agrees, OfficerId officer, Instant at) {}

    /** A possible duplicate with what was said to it. @param mayAsk whether those who lead the cases may be asked */
    public record Asked(Duplicate duplicate, boolean mayAsk, List<Answer> answers) {
        public Asked {
            answers = List.copyOf(answers);
        }
    }
}
