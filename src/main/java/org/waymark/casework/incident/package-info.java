/**
 * Operations in which several people were found: each has a case of their own, and only who investigates or coordinates sees
 * which cases began together. Owns: {@code incident}, {@code incident_case}.
 */
@NullMarked
package org.waymark.casework.incident;

import org.jspecify.annotations.NullMarked;
