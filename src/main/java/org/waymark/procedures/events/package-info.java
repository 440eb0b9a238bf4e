/** What the procedure book tells other rooms. */
@NullMarked
@NamedInterface("events")
package org.waymark.procedures.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
