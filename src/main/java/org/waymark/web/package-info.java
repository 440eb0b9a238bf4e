/**
 * The shell of every page and call: layout, refusals, languages, security headers, conventions of the API.
 * Owns: {@code idempotent_call}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "directory"})
package org.waymark.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
