/**
 * The procedure book: SOPs, their versions and the editions in which they are in force.
 * Owns: {@code sop_version}, {@code edition}, {@code edition_sop}, {@code book_file}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "ledger", "directory", "engine", "forms"})
package org.waymark.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
