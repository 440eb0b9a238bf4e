package org.waymark.procedures;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Sop;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.SopKey;

/** The procedure book as people read it: what there is, and what each procedure asks of whom. */
public interface Library {

    /** The procedures in force. @param search a step, form or clock that they must speak of, or blank */
    List<Listed> inForce(String search, Locale locale);

    /**
     * The same, in the order of their numbers, each with its parts beneath it. A part that is found brings its procedure along;
     * what has no number comes last.
     */
    List<Chapter> chapters(String search, Locale locale);

    /** A procedure with those of its parts that were asked for. */
    record Chapter(Listed sop, List<Listed> parts) {}

    /** One version of a procedure; null asks for the one in force. Empty if there is none such. */
    Optional<Described> describe(SopKey sop, @Nullable Integer version, Locale locale);

    /** A procedure in force. @param sectors those with steps in it, in the order of the steps */
    record Listed(
            SopKey key, int version, Edition edition, String name, String summary, List<SectorKey> sectors, Sop sop) {}

    /**
     * A version of a procedure, step by step.
     *
     * @param edition the newest edition that holds it
     * @param since when it was put into force
     * @param by null when the program put its own book into force
     * @param diagram an SVG element
     * @param neighbours the procedures round it
     * @param versions all versions, newest first
     */
    record Described(
            SopKey key,
            int version,
            Edition edition,
            boolean inForce,
            Instant since,
            @Nullable OfficerId by,
            String name,
            String summary,
            String diagram,
            List<StepLine> steps,
            List<Called> calls,
            Neighbours neighbours,
            List<DecisionTable> decisions,
            List<Editions.Version> versions) {}

    /**
     * One step in the table beside the diagram.
     *
     * @param limit how long it may take, in words; null if it has no clock
     * @param warnings when it is said beforehand that the limit comes near, in words
     * @param onBreach what happens when the limit passes
     * @param status of the limit: {@code law}, {@code standard} or {@code proposed}
     * @param guidance paragraphs
     */
    record StepLine(
            String id,
            String name,
            List<SectorKey> sectors,
            List<DutyKey> duties,
            FormKey form,
            @Nullable String limit,
            @Nullable String status,
            @Nullable String limitSource,
            @Nullable String warnings,
            @Nullable String onBreach,
            String source,
            List<String> guidance) {}

    /**
     * The procedures round one.
     *
     * @param number such as {@code SOP-08}; a part has none
     * @param whole the procedure that it is a part of, null if it is none
     * @param parts its own parts, those first that it calls
     * @param callers the procedures that call it, and where
     */
    record Neighbours(@Nullable String number, @Nullable Listed whole, List<Listed> parts, List<Called> callers) {}

    /** A procedure that this one calls. @param element the name of the step that calls it */
    record Called(SopKey key, String name, String element) {}
}
