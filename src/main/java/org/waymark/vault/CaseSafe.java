package org.waymark.vault;

/**
 * Seals and opens what is recorded of one case, with that case's own key (AES-256-GCM); what was sealed for one place opens
 * at no other.
 */
public interface CaseSafe {

    /** Seals a value. @param place where it is kept, such as {@code answer/42/first-name}: needed again to open it */
    byte[] seal(String place, String value);

    /** Opens a sealed value. @throws SealBroken if it was changed, or was sealed for another place or case */
    String unseal(String place, byte[] sealed);

    /** A keyed commitment to a value, for the log: base64 of HMAC-SHA-256; worthless once the case's key is gone. */
    String commit(String place, String value);

    /** Says that a sealed value cannot be opened, without saying what it is. */
    final class SealBroken extends IllegalStateException {
        public SealBroken() {
            super("a sealed value does not open");
        }
    }
}
