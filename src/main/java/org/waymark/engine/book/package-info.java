/** The editions that the engine holds, as other rooms read them. */
@NullMarked
package org.waymark.engine.book;

import org.jspecify.annotations.NullMarked;
