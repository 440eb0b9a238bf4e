/**
 * The auditor's desk: what was done in a case, told in sentences, and whether the log is whole. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "ledger", "directory", "engine", "procedures"})
package org.waymark.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
