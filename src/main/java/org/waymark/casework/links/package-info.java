/** Cases that belong together, and two files that are one person's. Owns: {@code case_link}. */
@NullMarked
package org.waymark.casework.links;

import org.jspecify.annotations.NullMarked;
