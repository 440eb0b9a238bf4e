package org.waymark.procedures;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;

/** Procedures as they were drawn in an edition. */
public interface Diagrams {

    /**
     * The diagram as an inline SVG element; empty if the edition has no such SOP.
     *
     * @param marks by element id, where a case was or is
     * @param title what the picture is of, and where the same is told in words
     */
    Optional<String> svg(Edition edition, SopKey sop, Map<String, Mark> marks, String title, Locale locale);

    /** The same as {@link #svg}, showing only what lies around the elements marked {@link Mark#HERE}. */
    Optional<String> around(Edition edition, SopKey sop, Map<String, Mark> marks, String title, Locale locale);

    /** The same as {@link #svg}, where each call of another procedure is a link to that one. */
    Optional<String> linked(Edition edition, SopKey sop, Map<String, Mark> marks, String title, Locale locale);

    /**
     * Where a run was and is, as marks for {@link #svg}: a flow that was taken marks both its ends too.
     *
     * @param flows the ids of flows that were taken
     * @param open the ids of steps that are due
     */
    Map<String, Mark> marks(Edition edition, SopKey sop, Set<String> flows, Set<String> open);

    /** The names of its steps, gateways, events and flows, by element id; a flow without one is named by what it joins. */
    Map<String, String> names(Edition edition, SopKey sop, Locale locale);

    /** What a case has to do with an element. */
    enum Mark {
        /** It was there. */
        VISITED,
        /** It is there. */
        HERE
    }
}
