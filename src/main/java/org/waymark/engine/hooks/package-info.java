/** Everything that touches Camunda's hooks: how the engine is set up, what its diagrams may do, and what it tells. */
@NullMarked
package org.waymark.engine.hooks;

import org.jspecify.annotations.NullMarked;
