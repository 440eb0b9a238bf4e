/** What stands over a case beside its path: missing, on hold, dark, restricted, child track, contact held. Owns: {@code case_flag}. */
@NullMarked
package org.waymark.casework.flags;

import org.jspecify.annotations.NullMarked;
