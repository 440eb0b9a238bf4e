package org.waymark.shared;

import java.util.Optional;

/** Tells which version of an SOP an edition of the book holds; implemented where editions are kept. */
@FunctionalInterface
public interface SopVersions {

    /** The version of an SOP in an edition, counted from 1; empty if the edition did not have it. */
    Optional<Integer> version(Edition edition, SopKey sop);
}
