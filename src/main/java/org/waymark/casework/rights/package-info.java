/**
 * What a survivor may ask of her own data, and how it is erased: requests, the copy for her, restriction, legal hold,
 * erasure, emergency destruction.
 * Owns: {@code rights_request}, {@code legal_hold}, {@code restriction}, {@code erasure}, {@code burn}.
 */
@NullMarked
package org.waymark.casework.rights;

import org.jspecify.annotations.NullMarked;
