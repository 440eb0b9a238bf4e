/**
 * Sending parts of a record to another agency: the decision, the preview, the packet, the basis in law and its review.
 * Owns: {@code disclosure}, {@code disclosure_field}, {@code disclosure_order}, {@code disclosure_barred},
 * {@code disclosure_mark}.
 */
@NullMarked
package org.waymark.casework.disclosure;

import org.jspecify.annotations.NullMarked;
