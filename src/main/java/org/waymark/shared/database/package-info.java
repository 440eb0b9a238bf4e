/** The database the program stands on: the embedded one by default. */
@NullMarked
@NamedInterface("database")
package org.waymark.shared.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
