/** How much danger a survivor is in, as it was rated each time. Owns: {@code case_risk}. */
@NullMarked
package org.waymark.casework.risk;

import org.jspecify.annotations.NullMarked;
