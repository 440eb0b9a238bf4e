package org.waymark.ledger;

import java.time.Instant;
import org.waymark.shared.CaseCode;

/**
 * A case as the log knows it.
 *
 * @param opened the fact that opened it
 * @param newest when its newest fact was appended
 * @param facts how many facts it has
 * @param waiting how many of them are not sealed yet
 */
public record CaseInLog(CaseCode code, RecordedFact opened, Instant newest, long facts, long waiting) {}
