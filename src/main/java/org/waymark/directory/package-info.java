/**
 * Who may sign in, for which agency, with which duties and roles; the viewer at whom every read starts.
 * Owns: {@code sector}, {@code area}, {@code agency}, {@code duty}, {@code officer} and their links.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "ledger"})
package org.waymark.directory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
