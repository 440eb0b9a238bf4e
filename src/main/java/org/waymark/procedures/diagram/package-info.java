/** Reads diagrams and draws them: the inside of {@code procedures}, not its face. */
@NullMarked
package org.waymark.procedures.diagram;

import org.jspecify.annotations.NullMarked;
