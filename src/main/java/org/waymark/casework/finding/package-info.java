/**
 * Finds a case again without letting anyone browse: by its code, by name and date of birth within one's own agency, and across
 * agencies only as a possible duplicate of which the coordinator hears.
 * Owns: {@code possible_duplicate}, {@code duplicate_answer}, {@code name_search}.
 */
@NullMarked
package org.waymark.casework.finding;

import org.jspecify.annotations.NullMarked;
