package org.waymark.casework.consent;

import java.util.Optional;
import java.util.Set;
import org.waymark.shared.FieldsAtFault.Fault;

/**
 * Decides who may say yes for a survivor of this age: the ladder of caregiver, child and authority (IRC/UNICEF, Caring for
 * Child Survivors, 2012, consent table) on what {@code consent-capacity.dmn} found. A no is hers at any age.
 */
enum Ladder {
    SELF("self", Set.of("self", "court"), false),
    EMERGENCY_ONLY("emergency-only", Set.of("court", "authority"), false),
    CAREGIVER("caregiver", Set.of("guardian", "court", "authority"), false),
    CAREGIVER_AND_CHILD("caregiver-and-child", Set.of("guardian", "court", "authority"), true),
    TRUSTED_ADULT_AND_CHILD("trusted-adult-and-child", Set.of("guardian", "court", "authority"), true),
    CHILD_AND_CAREGIVER("child-and-caregiver", Set.of("self", "court", "authority"), false),
    AUTHORITY_TO_APPOINT("authority-to-appoint", Set.of("court", "authority"), true),
    AUTHORITY_GUARDIAN_EXCLUDED("authority-guardian-excluded", Set.of("court", "authority"), true),
    TREAT_AS_CHILD("treat-as-child", Set.of("guardian", "court", "authority"), true);

    private final String path;
    private final Set<String> givers;
    private final boolean assent;

    Ladder(String path, Set<String> givers, boolean assent) {
        this.path = path;
        this.givers = givers;
        this.assent = assent;
    }

    /** The rung that the decision names; whatever it does not know is a child's. */
    static Ladder of(String path) {
        for (Ladder rung : values()) {
            if (rung.path.equals(path)) {
                return rung;
            }
        }
        return TREAT_AS_CHILD;
    }

    /** What is wrong with a yes given so, if anything. */
    Optional<Fault> fault(String givenBy, boolean assentChild) {
        if (!givers.contains(givenBy)) {
            return Optional.of(new Fault("givenBy", "consent.error.given-by." + path));
        }
        return assent && !assentChild
                ? Optional.of(new Fault("assentChild", "consent.error.assent"))
                : Optional.empty();
    }
}
