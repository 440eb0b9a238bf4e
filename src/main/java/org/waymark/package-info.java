/** Waymark runs the procedures by which four sectors look after survivors of human trafficking. */
@NullMarked
package org.waymark;

import org.jspecify.annotations.NullMarked;
