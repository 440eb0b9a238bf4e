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
}
