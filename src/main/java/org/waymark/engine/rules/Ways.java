package org.waymark.engine.rules;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways through one scope of a diagram: a procedure or a sub-process, without what its own sub-processes hold.
 *
 * @param nodes events, steps and gateways, by id
 * @param next from each node to those that its flows lead to
 */
record Ways(Map<String, Node> nodes, Map<String, Set<String>> next) {

    private static final String BOUNDARY = "boundaryEvent";

    /** The scopes of a procedure, itself first. */
    static List<Ways> of(Node process) {
        return Stream.concat(Stream.of(process), process.all("subProcess"))
                .map(Ways::in)
                .toList();
    }

    private static Ways in(Node scope) {
        Map<String, Node> nodes = scope.children().stream()
                .filter(Ways::isFlowNode)
                .filter(node -> node.id() != null)
                .collect(Collectors.toMap(node -> String.valueOf(node.id()), node -> node, (first, second) -> second));
        Map<String, Set<String>> next = scope.children("sequenceFlow")
                .collect(Collectors.groupingBy(
                        flow -> String.valueOf(flow.attribute("sourceRef")),
                        Collectors.mapping(flow -> String.valueOf(flow.attribute("targetRef")), Collectors.toSet())));
        return new Ways(nodes, next);
    }

    private static boolean isFlowNode(Node node) {
        String name = node.name();
        return name.endsWith("Event")
                || name.endsWith("Task")
                || name.endsWith("Gateway")
                || name.equals("task")
                || name.equals("callActivity")
                || name.equals("subProcess");
    }

    /** Where a run may begin: starts, and event sub-processes, which begin by themselves. */
    Set<String> entries() {
        return ids(node -> node.name().equals("startEvent") || begins(node));
    }

    Set<String> ends() {
        return ids(node -> node.name().equals("endEvent") || begins(node));
    }

    /** What a run can come to from these, over flows and the boundary events of what it passes. */
    Set<String> reachedFrom(Collection<String> from, Predicate<String> open) {
        var reached = new HashSet<String>();
        var waiting = new ArrayDeque<String>(from);
        while (!waiting.isEmpty()) {
            String id = waiting.poll();
            if (open.test(id) && reached.add(id)) {
                waiting.addAll(after(id));
            }
        }
        return reached;
    }

    /** Every node from which an end can be reached. */
    Set<String> ending() {
        var ending = new HashSet<String>(ends());
        boolean more = true;
        while (more) {
            more = nodes.keySet().stream()
                    .filter(id -> !ending.contains(id))
                    .filter(id -> !Collections.disjoint(after(id), ending))
                    .toList()
                    .stream()
                    .map(ending::add)
                    .reduce(false, Boolean::logicalOr);
        }
        return ending;
    }

    /** The nodes after one: by its flows, or because something at its boundary interrupts it. */
    private Set<String> after(String id) {
        var after = new HashSet<String>(next.getOrDefault(id, Set.of()));
        after.addAll(ids(node -> node.name().equals(BOUNDARY) && id.equals(node.attribute("attachedToRef"))));
        return after;
    }

    Set<String> ids(Predicate<Node> which) {
        return nodes.entrySet().stream()
                .filter(node -> which.test(node.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static boolean begins(Node node) {
        return node.name().equals("subProcess") && "true".equals(node.attribute("triggeredByEvent"));
    }
}
