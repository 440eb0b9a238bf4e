package org.waymark.casework.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;

/**
 * Something that was sent: to whom, on which basis, under which decision; not what.
 *
 * @param askedBy who wanted it sent; under an order, {@code sentBy} is the data-protection officer
 * @param reviewBy until when the data-protection officer looks at it, null if she agreed
 * @param marks what has been noted of it since
 */
public record Sent(
        UUID id,
        CaseCode code,
        Recipient recipient,
        Basis basis,
        @Nullable Ground ground,
        String outcome,
        Edition edition,
        OfficerId askedBy,
        AgencyKey askedAgency,
        OfficerId sentBy,
        Instant at,
        @Nullable Instant reviewBy,
        List<Marked> marks) {

    public Sent {
        marks = List.copyOf(marks);
    }

    /** Whether the survivor has been told of it. */
    public boolean told() {
        return has(Mark.TOLD);
    }

    /** Whether the data-protection officer has looked at it, whatever came of it. */
    public boolean reviewed() {
        return has(Mark.REVIEWED) || has(Mark.OBJECTED);
    }

    /** Whether the data-protection officer found it wrong: nobody reads it any more. */
    public boolean objected() {
        return has(Mark.OBJECTED);
    }

    private boolean has(Mark mark) {
        return marks.stream().anyMatch(one -> one.mark() == mark);
    }

    /** What is noted of something that was sent; each once. */
    public enum Mark {
        TOLD,
        REVIEWED,
        OBJECTED;

        /** The name in tables, pages and facts. */
        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static final Map<String, Mark> BY_KEY = Map.of("told", TOLD, "reviewed", REVIEWED, "objected", OBJECTED);
    }

    /** That something was noted, by whom and when. */
    public record Marked(Mark mark, OfficerId by, Instant at) {}
}
