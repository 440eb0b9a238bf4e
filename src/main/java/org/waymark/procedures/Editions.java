package org.waymark.procedures;

import java.util.List;
import java.util.Optional;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;

/** Which version of each SOP is in force, and was in which edition. */
public interface Editions {

    /** The SOPs of the edition now in force, by key. */
    List<SopInForce> inForce();

    /** The version of an SOP in an edition; empty if the edition did not have it. */
    Optional<Integer> version(Edition edition, SopKey sop);

    /** An SOP in the edition now in force. @param version counts the SOP's own changes, from 1 */
    record SopInForce(SopKey key, int version, Edition edition) {}
}
