/** The pages of signing in and of one's own account. */
@NullMarked
package org.waymark.directory.web;

import org.jspecify.annotations.NullMarked;
