/** The pages and calls of casework. */
@NullMarked
package org.waymark.casework.web;

import org.jspecify.annotations.NullMarked;
