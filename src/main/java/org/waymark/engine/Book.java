package org.waymark.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.ClockKey;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.SopKey;

/** The editions of the procedure book that the engine holds; every reader names the edition it wants. */
public interface Book {

    /** What keeps these files out of the engine: the allow-list and the engine's own parser. Nothing is deployed. */
    List<Finding> check(List<BookFile> files);

    /**
     * Deploys the whole book as one edition, in the caller's transaction.
     *
     * @throws BookRefused if {@link #check} finds an error
     */
    void deploy(Edition edition, List<BookFile> files);

    /** The newest edition, if there is any yet. */
    Optional<Edition> current();

    /** The procedures of an edition, by key. */
    List<Sop> sops(Edition edition);

    Optional<Sop> sop(Edition edition, SopKey key);

    /** The form's schema. */
    Optional<BookFile> form(Edition edition, FormKey key);

    /**
     * Evaluates a decision table of the edition, outside any case.
     *
     * @return a row for each matched rule, output name to value as text
     * @throws IllegalArgumentException if the edition has no such decision
     */
    List<Map<String, String>> decide(Edition edition, String decision, RoutingFacts inputs);

    /** Whether the edition has this decision: one that was drawn later than an edition is not in it. */
    boolean decides(Edition edition, String decision);

    /** The rule of a clock at an urgency (null: the clock's usual rule). @throws IllegalArgumentException if there is none */
    ClockRule clock(Edition edition, ClockKey clock, @Nullable String urgency);
}
