/**
 * Files that belong to a case: streamed in, told by their content, freed of metadata, checked for viruses, sealed.
 * Owns: {@code attachment}, {@code attachment_chunk}.
 */
@NullMarked
package org.waymark.casework.attachments;

import org.jspecify.annotations.NullMarked;
