/**
 * How long what is recorded is kept after a case has closed: the schedule, and the run that keeps to it by itself.
 * Owns: {@code retention}.
 */
@NullMarked
package org.waymark.casework.retention;

import org.jspecify.annotations.NullMarked;
