package org.waymark.book;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a random walk sees of its case after each act.
 *
 * @param open the steps that wait, each with the facts of its run
 * @param care what the act could have touched of her care
 * @param screened whether the screening has come to its end
 * @param careOffered whether a service of care was begun
 * @param recoveryLasts whether she is within a recovery period that is not over yet
 * @param leadSector the sector of the officer who leads the case, empty while nobody does
 * @param offeredToConflicted the steps that an officer with a conflict of interest would be offered
 * @param pendingWithoutConsent services of referrals that still wait to be sent though her consent to them was taken back
 * @param yesesOfAChild every yes that counts in the register, if she is or may be a child
 */
record Seen(
        List<Waiting> open,
        Care care,
        boolean screened,
        boolean careOffered,
        boolean recoveryLasts,
        String leadSector,
        List<String> offeredToConflicted,
        List<String> pendingWithoutConsent,
        List<Yes> yesesOfAChild) {

    /** Nothing yet. */
    static final Seen NOTHING =
            new Seen(List.of(), Care.UNTOUCHED, false, false, false, "", List.of(), List.of(), List.of());

    /**
     * What was agreed to for a child.
     *
     * @param rung what {@code consent-capacity.dmn} says of her now
     * @param assent whether the child agrees, too
     */
    record Yes(String purpose, String rung, String givenBy, boolean assent) {}

    /** Of an adult. */
    Seen(
            List<Waiting> open,
            Care care,
            boolean screened,
            boolean careOffered,
            boolean recoveryLasts,
            String leadSector,
            List<String> offeredToConflicted,
            List<String> pendingWithoutConsent) {
        this(
                open,
                care,
                screened,
                careOffered,
                recoveryLasts,
                leadSector,
                offeredToConflicted,
                pendingWithoutConsent,
                List.of());
    }

    /** A step that waits. */
    record Waiting(String procedure, String step, Map<String, Object> facts) {

        boolean says(String fact, Object value) {
            return value.equals(facts.get(fact));
        }
    }

    /**
     * The steps and runs of care, by their ids.
     *
     * @param lawActed whether the act was one about status, police or court
     * @param before those that waited or ran before it; what the act itself answered is left out
     * @param now those that do after it
     */
    record Care(boolean lawActed, Set<String> before, Set<String> now) {

        static final Care UNTOUCHED = new Care(false, Set.of(), Set.of());

        /** Whether all of it is still there, unless care itself has moved on. */
        boolean goesOn() {
            return !lawActed || now.containsAll(before);
        }
    }

    Seen with(Waiting step) {
        return new Seen(
                List.of(step),
                care,
                screened,
                careOffered,
                recoveryLasts,
                leadSector,
                offeredToConflicted,
                pendingWithoutConsent,
                yesesOfAChild);
    }
}
