/** Opening a case in danger to life without being on it: a reason, a few hours, and everyone who must hear of it does. */
@NullMarked
package org.waymark.casework.emergency;

import org.jspecify.annotations.NullMarked;
