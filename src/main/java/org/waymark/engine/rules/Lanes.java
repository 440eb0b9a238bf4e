package org.waymark.engine.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.DutyKey;

/**
 * Decides whose each user task is: the duties of the innermost lane it is drawn in, of the lane of the sub-process around it,
 * or, where there are no lanes, of the process itself.
 */
public final class Lanes {

    private static final Set<String> SCOPES = Set.of("subProcess", "transaction");

    private final Map<String, Lane> drawn = new HashMap<>();
    private final Map<String, Lane> tasks = new LinkedHashMap<>();

    private Lanes() {}

    /** The lane of each user task of a process, by the task's id; tasks that no duty owns are absent. */
    public static Map<String, Lane> of(Node process) {
        var lanes = new Lanes();
        Lane own = lane(process, null);
        process.children("laneSet").forEach(set -> lanes.collect(set, own));
        lanes.route(process, own);
        return Collections.unmodifiableMap(lanes.tasks);
    }

    private void collect(Node set, @Nullable Lane outer) {
        set.children("lane").forEach(lane -> {
            Lane own = lane(lane, outer);
            if (own != null) {
                lane.children("flowNodeRef").forEach(ref -> drawn.put(ref.text().strip(), own));
            }
            // Inner lanes come last: the editor writes a node into the outer lane as well.
            lane.children("childLaneSet").forEach(inner -> collect(inner, own));
        });
    }

    private void route(Node scope, @Nullable Lane outer) {
        for (Node node : scope.children()) {
            Lane own = drawn.getOrDefault(node.id(), outer);
            if (node.name().equals("userTask") && own != null && node.id() != null) {
                tasks.put(node.id(), own);
            } else if (SCOPES.contains(node.name())) {
                route(node, own);
            }
        }
    }

    private static @Nullable Lane lane(Node node, @Nullable Lane outer) {
        Optional<Set<DutyKey>> duties = node.property("duty").map(Lanes::duties);
        Optional<String> agency = node.property("agency");
        if (duties.isEmpty() && (outer == null || agency.isEmpty())) {
            return outer;
        }
        return new Lane(duties.orElseGet(() -> outer == null ? Set.of() : outer.duties()), agency.orElse(null));
    }

    private static Set<DutyKey> duties(String text) {
        var duties = new LinkedHashSet<DutyKey>();
        Arrays.stream(text.split("\\s+")).map(DutyKey::new).forEach(duties::add);
        return Collections.unmodifiableSet(duties);
    }

    /** Whose a task is. @param agencyFact the routing fact that holds the agency, null if the case decides */
    public record Lane(Set<DutyKey> duties, @Nullable String agencyFact) {}
}
