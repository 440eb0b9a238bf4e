package org.waymark.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.FieldsAtFault.Fault;

/**
 * Decides who may say yes for a survivor of this age: the ladder of caregiver, child and authority (IRC/UNICEF, Caring for
 * Child Survivors, 2012, consent table) on what {@code consent-capacity.dmn} found. A no is hers at any age.
 */
public enum Ladder {
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
    public static Ladder of(String path) {
        for (Ladder rung : values()) {
            if (rung.path.equals(path)) {
                return rung;
            }
        }
        return TREAT_AS_CHILD;
    }

    /** Whether it is a rung of those who are, or may be, under 18. */
    public boolean child() {
        return this != SELF && this != EMERGENCY_ONLY;
    }

    /** What is wrong with a yes given so, field by field; nothing if it counts. @param givenBy null if nobody said who gave it */
    public List<Fault> faults(@Nullable String givenBy, boolean assentChild) {
        var faults = new ArrayList<Fault>();
        if (givenBy == null || !givers.contains(givenBy)) {
            faults.add(new Fault("givenBy", "consent.error.given-by." + path));
        }
        if (assent && !assentChild) {
            faults.add(new Fault("assentChild", "consent.error.assent"));
        }
        return faults;
    }
}
