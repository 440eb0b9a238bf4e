package org.waymark.casework.disclosure;

import java.util.Set;

/**
 * How her consent to a purpose stands for one recipient.
 *
 * @param key as {@code disclosure.dmn} names it: {@code granted}, {@code refused}, {@code expired}, {@code not-asked} …
 * @param blocks what she agreed to share; none unless it is granted
 */
record Standing(String key, Set<String> blocks) {

    static final Standing NOT_ASKED = new Standing("not-asked", Set.of());

    /** She has had the use of her data restricted: whatever she agreed to before rests. */
    static final Standing FROZEN = new Standing("restricted", Set.of());

    Standing {
        blocks = Set.copyOf(blocks);
    }

    boolean granted() {
        return key.equals("granted");
    }
}
