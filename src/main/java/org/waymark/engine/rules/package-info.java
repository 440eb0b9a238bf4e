/** What a book must be like before it reaches the engine: one rule, one class. */
@NullMarked
package org.waymark.engine.rules;

import org.jspecify.annotations.NullMarked;
