/** What was recorded wrongly, and is corrected outside a task; the old answer stays. Owns: {@code case_correction}. */
@NullMarked
package org.waymark.casework.correction;

import org.jspecify.annotations.NullMarked;
