package org.waymark.vault;

/** Says why the program may not start: the keys of the cases cannot be opened. */
final class VaultLocked extends IllegalStateException {

    VaultLocked(String message) {
        super(message);
    }
}
