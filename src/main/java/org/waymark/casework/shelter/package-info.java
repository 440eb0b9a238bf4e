/** Which house may take a survivor in, by need and code alone. Owns: {@code shelter_house}, {@code shelter_bed}. */
@NullMarked
package org.waymark.casework.shelter;

import org.jspecify.annotations.NullMarked;
