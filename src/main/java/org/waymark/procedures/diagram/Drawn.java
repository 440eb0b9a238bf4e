package org.waymark.procedures.diagram;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.waymark.shared.DutyKey;

/**
 * A procedure as it is drawn: what the first diagram of its file shows.
 *
 * @param defaults the ids of flows that are taken when no condition holds
 */
public record Drawn(List<Shape> shapes, List<Edge> edges, Set<String> defaults) {

    /** @throws Xml.Malformed if it is no XML, or its diagram has no usable sizes */
    public static Drawn read(byte[] bpmn) {
        Element root = Xml.parse(bpmn);
        Map<String, Element> byId = new HashMap<>();
        Xml.all(root, "*").filter(e -> e.hasAttribute("id")).forEach(e -> byId.putIfAbsent(e.getAttribute("id"), e));
        Optional<Element> plane = Xml.all(root, "BPMNPlane").findFirst();
        return new Drawn(
                parts(plane, "BPMNShape", byId, Drawn::shape),
                parts(plane, "BPMNEdge", byId, Drawn::edge),
                defaults(root));
    }

    /** The name of each drawn element that has one, by id. */
    public Map<String, String> names(Locale locale) {
        Map<String, String> names = new HashMap<>();
        shapes.forEach(shape -> names.put(shape.id(), shape.name(locale)));
        edges.forEach(edge -> names.put(edge.id(), edge.name(locale)));
        names.values().removeIf(String::isBlank);
        return names;
    }

    /** As {@link #names}, and a flow without a name is called by what it joins. */
    public Map<String, String> told(Locale locale) {
        Map<String, String> drawn = names(locale);
        Map<String, String> told = new HashMap<>(drawn);
        edges.forEach(edge -> told.putIfAbsent(edge.id(), joined(edge, drawn)));
        told.values().removeIf(String::isBlank);
        return told;
    }

    private static String joined(Edge edge, Map<String, String> names) {
        return Stream.of("sourceRef", "targetRef")
                .map(end -> names.getOrDefault(edge.element().getAttribute(end), ""))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(" → "));
    }

    /** The ids of the elements at the ends of these flows. */
    public Set<String> ends(Set<String> flows) {
        Set<String> ends = new HashSet<>();
        edges.stream().filter(edge -> flows.contains(edge.id())).forEach(edge -> {
            ends.add(edge.element().getAttribute("sourceRef"));
            ends.add(edge.element().getAttribute("targetRef"));
        });
        return ends;
    }

    /** The duties of each lane that names some, by its id; what lies in an inner lane is the inner lane's. */
    public Map<String, List<DutyKey>> laneDuties() {
        Map<String, List<DutyKey>> duties = new HashMap<>();
        shapes.stream()
                .filter(Shape::isLane)
                .forEach(lane -> Xml.property(lane.element(), "duty")
                        .ifPresent(keys -> duties.put(
                                lane.id(),
                                Stream.of(keys.strip().split("\\s+"))
                                        .map(DutyKey::new)
                                        .toList())));
        return duties;
    }

    /** Everything drawn lies in this box. */
    Box extent() {
        var boxes = Stream.of(
                shapes.stream().map(Shape::box),
                shapes.stream().map(Shape::label).filter(Objects::nonNull),
                edges.stream().map(Edge::label).filter(Objects::nonNull),
                edges.stream().flatMap(edge -> edge.points().stream()).map(p -> new Box(p.x(), p.y(), 0, 0)));
        return boxes.flatMap(box -> box).reduce(Box::and).orElse(new Box(0, 0, 100, 100));
    }

    private interface Part<T> {
        T of(Element drawn, Element element, @Nullable Box label);
    }

    private static <T> List<T> parts(Optional<Element> plane, String name, Map<String, Element> byId, Part<T> part) {
        return plane.stream()
                .flatMap(p -> Xml.children(p, name))
                .filter(drawn -> byId.containsKey(drawn.getAttribute("bpmnElement")))
                .map(drawn -> part.of(
                        drawn, Objects.requireNonNull(byId.get(drawn.getAttribute("bpmnElement"))), label(drawn)))
                .toList();
    }

    private static Shape shape(Element drawn, Element element, @Nullable Box label) {
        Box box = Xml.children(drawn, "Bounds")
                .findFirst()
                .map(Box::of)
                .orElseThrow(() -> new Xml.Malformed("a shape has no bounds"));
        return new Shape(
                element,
                box,
                label,
                !"false".equals(drawn.getAttribute("isExpanded")),
                !"false".equals(drawn.getAttribute("isHorizontal")));
    }

    private static Edge edge(Element drawn, Element element, @Nullable Box label) {
        var points = Xml.children(drawn, "waypoint")
                .map(point -> new Edge.Point(Box.number(point, "x"), Box.number(point, "y")))
                .toList();
        if (points.size() < 2) {
            throw new Xml.Malformed("a flow has no way");
        }
        return new Edge(element, points, label);
    }

    private static @Nullable Box label(Element drawn) {
        return Xml.children(drawn, "BPMNLabel")
                .flatMap(label -> Xml.children(label, "Bounds"))
                .findFirst()
                .map(Box::of)
                .orElse(null);
    }

    private static Set<String> defaults(Element root) {
        Set<String> defaults = new HashSet<>();
        Xml.all(root, "*").forEach(e -> Xml.attribute(e, "default").ifPresent(defaults::add));
        return defaults;
    }
}
