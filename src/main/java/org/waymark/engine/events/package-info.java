/** What the engine tells other rooms, within its transaction. */
@NullMarked
@NamedInterface("events")
package org.waymark.engine.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
