package org.waymark.audit;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.ledger.Fact;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/** The way that a case took through its procedures, read from its facts: flows taken, steps done, steps open. */
final class Way {

    private final Map<Place, Trace> traces = new LinkedHashMap<>();
    private @Nullable Place last;

    /** A procedure in an edition. */
    record Place(Edition edition, SopKey sop) {}

    /** What a case did in one procedure. */
    static final class Trace {
        final Set<String> flows = new LinkedHashSet<>();
        final Set<String> done = new LinkedHashSet<>();
        final Map<TaskId, String> open = new HashMap<>();
    }

    static Way of(List<RecordedFact> facts) {
        var way = new Way();
        facts.forEach(recorded -> way.add(recorded.fact()));
        return way;
    }

    private void add(Fact fact) {
        if (fact.procedure() == null || fact.edition() == null) {
            return;
        }
        switch (fact.kind()) {
            case FLOW_TAKEN -> trace(fact).flows.add(fact.details().getOrDefault("flow", ""));
            case TASK_CREATED -> open(fact);
            case TASK_COMPLETED -> close(fact, true);
            case TASK_CANCELLED -> close(fact, false);
            default -> {
                // tells nothing of the way
            }
        }
    }

    private void open(Fact fact) {
        if (fact.task() != null) {
            trace(fact).open.put(fact.task(), fact.details().getOrDefault("step", ""));
        }
    }

    private void close(Fact fact, boolean done) {
        String step = fact.task() == null ? null : trace(fact).open.remove(fact.task());
        if (done && step != null) {
            trace(fact).done.add(step);
        }
    }

    private Trace trace(Fact fact) {
        last = new Place(requireNonNull(fact.edition()), requireNonNull(fact.procedure()));
        return traces.computeIfAbsent(last, place -> new Trace());
    }

    /** The procedures: the one that moved last, then those with open steps, then the rest, each the later begun first. */
    List<Place> places() {
        List<Place> places = new ArrayList<>(traces.keySet());
        Collections.reverse(places);
        places.sort(Comparator.comparing(place -> in(place).open.isEmpty()));
        if (last != null) {
            places.remove(last);
            places.add(0, last);
        }
        return places;
    }

    Trace in(Place place) {
        return traces.getOrDefault(place, new Trace());
    }
}
