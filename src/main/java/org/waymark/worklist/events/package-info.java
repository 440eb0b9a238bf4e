/** What the worklist tells other rooms. */
@NullMarked
@NamedInterface("events")
package org.waymark.worklist.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
