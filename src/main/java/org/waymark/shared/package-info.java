/**
 * The words that every room uses, the clock and the database the program stands on. Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {})
package org.waymark.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
