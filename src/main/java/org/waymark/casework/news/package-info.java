/**
 * What happens to a survivor while her case goes on and no step asks for it: said on the page of her case, kept in her record, and
 * told to the procedure that leads the case, which answers with the procedure that is called for. Owns no table.
 */
@NullMarked
package org.waymark.casework.news;

import org.jspecify.annotations.NullMarked;
