package org.waymark.vault;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/**
 * Seals and opens what is recorded of one part of a case, with that part's own key (AES-256-GCM), so that a part can be erased
 * alone; what was sealed for one place opens at no other.
 */
public interface CaseSafe {

    /** The part of what belongs to no other: the one that {@link Vault#safe} hands out. */
    String GENERAL = "case";

    /**
     * The safe of a part of the same case, such as {@code B3}, {@code B3.text} or {@code attachment/42}: it has a key of its
     * own, made when something is first sealed in it.
     */
    CaseSafe part(String part);

    /** Makes the keys that these parts do not have yet, in the caller's transaction, with one statement for all of them. */
    CaseSafe ready(Collection<String> parts);

    /**
     * Seals a value, in the caller's transaction.
     *
     * @param place where it is kept, such as {@code answer/42/first-name}: needed again to open it
     */
    byte[] seal(String place, String value);

    /**
     * Opens a sealed value.
     *
     * @throws Erased if its key is gone
     * @throws SealBroken if it was changed, or was sealed for another place, part or case
     */
    String unseal(String place, byte[] sealed);

    /** When the key of this part was last destroyed, if it ever was: what was sealed before that opens no more. */
    Optional<Instant> erased();

    /**
     * A keyed commitment to a value, for the log: base64 of HMAC-SHA-256; worthless once the part's key is gone. In the
     * caller's transaction, as {@link #seal}.
     */
    String commit(String place, String value);

    /** Says that a sealed value cannot be opened, without saying what it is. */
    class SealBroken extends IllegalStateException {
        public SealBroken() {
            this("a sealed value does not open");
        }

        SealBroken(String message) {
            super(message);
        }
    }

    /** Says that a sealed value cannot be opened by anyone any more; {@link #erased} says since when. */
    final class Erased extends SealBroken {

        Erased() {
            super("a sealed value was erased");
        }
    }
}
