package org.waymark.shared;

import java.util.Optional;

/** Tells every page under which edition of the procedure book people work now; implemented where editions are kept. */
@FunctionalInterface
public interface EditionInForce {

    /** The edition in force; empty before the first. */
    Optional<Edition> now();
}
