/**
 * Keeps the keys of the cases; seals and opens what is recorded of a survivor.
 * Owns: the schema {@code keys}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "ledger"})
package org.waymark.vault;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
