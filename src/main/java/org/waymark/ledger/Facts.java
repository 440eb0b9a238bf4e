package org.waymark.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.shared.CaseCode;

/** Reads what was appended, in the order of {@link RecordedFact#id()}; who may read is the caller's decision. */
public interface Facts {

    /** At most {@code limit} facts after the one with id {@code after} (0 for the first page). */
    List<RecordedFact> find(FactQuery query, long after, int limit);

    /** All facts of a case, streamed in order; close it. Needs a transaction. */
    Stream<RecordedFact> ofCase(CaseCode caseCode);

    /** The newest fact of a case, if it has any: whether the log knows the case. */
    Optional<RecordedFact> newest(CaseCode caseCode);

    /** At most {@code limit} facts before the one with id {@code before} ({@link Long#MAX_VALUE} for the first page), newest first. */
    List<RecordedFact> newest(FactQuery query, long before, int limit);

    /** At most {@code limit} cases, newest first, that were opened before the fact with id {@code before}. @see #newest */
    List<CaseInLog> cases(long before, int limit);

    /** What the log holds of a case; empty if it was never opened, whatever else names it. */
    Optional<CaseInLog> openedCase(CaseCode caseCode);
}
