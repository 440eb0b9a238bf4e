/**
 * Appends facts in the transaction of the act they record, seals them in order and proves that nothing was changed.
 * Owns: {@code audit_event}, {@code unsealed}, {@code log_entry}, {@code log_tile}, {@code log_checkpoint}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: database"})
package org.waymark.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
