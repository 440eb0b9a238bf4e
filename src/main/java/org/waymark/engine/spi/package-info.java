/** What another room implements so that a procedure may call it by name. */
@NullMarked
@NamedInterface("spi")
package org.waymark.engine.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
