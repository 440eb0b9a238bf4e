/** The library's pages and calls. */
@NullMarked
package org.waymark.procedures.web;

import org.jspecify.annotations.NullMarked;
