package org.waymark.book;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a random walk sees of its case after each act.
 *
 * @param open the steps that wait, each with the facts of its run
 * @param lawAnswered whether the act was an answer about status, police or court
 * @param careBefore the steps of care that waited before the act; what the act itself answered is left out
 * @param screened whether the screening has come to its end
 * @param careOffered whether a service of care was begun
 * @param leadSector the sector of the officer who leads the case, empty while nobody does
 * @param offeredToConflicted the steps that an officer with a conflict of interest would be offered
 * @param pendingWithoutConsent services of referrals that still wait to be sent though her consent to them was taken back
 */
record Seen(
        List<Waiting> open,
        boolean lawAnswered,
        Set<String> careBefore,
        boolean screened,
        boolean careOffered,
        String leadSector,
        List<String> offeredToConflicted,
        List<String> pendingWithoutConsent) {

    /** Nothing yet. */
    static final Seen NOTHING = new Seen(List.of(), false, Set.of(), false, false, "", List.of(), List.of());

    /** A step that waits. @param id the task's id */
    record Waiting(String id, String procedure, String step, Map<String, Object> facts) {

        boolean says(String fact, Object value) {
            return value.equals(facts.get(fact));
        }
    }
}
