/**
 * The register of consents as officers keep it: recorded on the survivor's word, renewed, taken back.
 * Owns: {@code consent_words}, {@code consent_limit}.
 */
@NullMarked
package org.waymark.casework.consent;

import org.jspecify.annotations.NullMarked;
