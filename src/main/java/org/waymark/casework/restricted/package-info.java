/** "An official may be involved": what is reported so, who loses sight of the case, and who looks into it. */
@NullMarked
package org.waymark.casework.restricted;

import org.jspecify.annotations.NullMarked;
