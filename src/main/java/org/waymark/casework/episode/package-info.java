/** A case that was closed and goes on: a new episode under the same code. Owns: {@code case_episode}. */
@NullMarked
package org.waymark.casework.episode;

import org.jspecify.annotations.NullMarked;
