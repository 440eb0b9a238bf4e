/**
 * What the health response needs of the sealed record: the offers that can still help and until when, and what is still to
 * come. The engine hears of neither but dates and yes or no. Owns no table.
 */
@NullMarked
package org.waymark.casework.health;

import org.jspecify.annotations.NullMarked;
