package org.waymark.casework.events;

import java.time.Instant;
import java.util.Set;
import org.waymark.shared.DutyKey;

/**
 * A grant of consent runs out soon, and she is to be asked again; it does not say in which case.
 *
 * @param duties whoever holds one of them hears of it
 */
public record ConsentRenewalDue(Set<DutyKey> duties, Instant expiresAt) {}
