/**
 * Reads Camunda Forms, renders them as plain fields, checks answers and says which of them route the case.
 * Owns no table.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package org.waymark.forms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
