package org.waymark.engine.events;

import java.time.Instant;
import java.util.Map;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;

/**
 * A run passed an event that is drawn to say what has been reached: an intermediate event without a trigger, or an end.
 *
 * @param element the event's id
 * @param properties its extension properties, such as {@code referral-state}
 * @param facts the run's routing facts, those of the same act too; what only passed to a decision is not among them
 */
public record MilestoneReached(
        CaseCode caseCode,
        RunId run,
        SopKey sop,
        Edition edition,
        String element,
        Map<String, String> properties,
        RoutingFacts facts,
        Instant at) {}
