/** What casework tells other rooms. */
@NullMarked
@NamedInterface("events")
package org.waymark.casework.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
