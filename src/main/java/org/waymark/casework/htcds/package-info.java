/**
 * Tells cases in the words of IOM's Human Trafficking Case Data Standard 2.0: one case without its person, and counts of many.
 * Owns: {@code htcds_table}, {@code htcds_counted}.
 */
@NullMarked
package org.waymark.casework.htcds;

import org.jspecify.annotations.NullMarked;
