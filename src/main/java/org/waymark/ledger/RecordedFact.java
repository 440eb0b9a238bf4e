package org.waymark.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A fact as it was appended.
 *
 * @param id its number in the event table: unique, not dense, not the log's order
 * @param index its place in the sealed log, null until it is sealed
 * @param at when it was appended, UTC
 */
public record RecordedFact(long id, @Nullable Long index, Instant at, Fact fact) {}
