package org.waymark.procedures.diagram;

import static org.waymark.procedures.diagram.Svg.point;

import java.util.List;
import java.util.Set;
import org.waymark.procedures.diagram.Edge.Point;

/** Draws flows and associations: rounded corners, an arrow head, the stroke of a default flow. */
final class Flows {

    private static final double CORNER = 6;

    private final Svg svg;
    private final Legend legend;
    private final Set<String> defaults;

    Flows(Svg svg, Legend legend, Set<String> defaults) {
        this.svg = svg;
        this.legend = legend;
        this.defaults = defaults;
    }

    /** What the flows refer to; its id is as rare as the picture's title, since a page may show several. */
    void arrowHead() {
        svg.open("defs");
        svg.open(
                "marker",
                "id",
                tip(),
                "viewBox",
                "0 0 10 10",
                "refX",
                "9",
                "refY",
                "5",
                "markerWidth",
                "7",
                "markerHeight",
                "7",
                "orient",
                "auto");
        svg.empty("path", "d", "M0 0 10 5 0 10z", "class", "tip");
        svg.close("marker").close("defs");
    }

    void draw(Edge edge) {
        boolean arrow = edge.isSequenceFlow() || edge.isMessageFlow();
        svg.open("g", "class", legend.mark(edge.id()));
        svg.empty(
                "path",
                "class",
                arrow ? "flow" : "flow aside",
                "d",
                way(edge.points()),
                "marker-end",
                arrow ? "url(#" + tip() + ")" : "",
                "stroke-dasharray",
                edge.isSequenceFlow() ? "" : edge.isMessageFlow() ? "7 4" : "2 3");
        if (defaults.contains(edge.id())) {
            svg.empty(
                    "path",
                    "class",
                    "flow",
                    "d",
                    slash(edge.points().get(0), edge.points().get(1)));
        }
        svg.close("g");
    }

    void label(Edge edge) {
        String name = edge.name(legend.locale());
        if (!name.isEmpty()) {
            Labels.outside(svg, name, edge.label() == null ? beside(edge.points()) : edge.label());
        }
    }

    private String tip() {
        return "tip-" + Integer.toHexString(legend.title().hashCode());
    }

    /** Through all points, with round corners. */
    private static String way(List<Point> points) {
        var way = new StringBuilder("M" + at(points.get(0)));
        for (int i = 1; i < points.size() - 1; i++) {
            Point corner = points.get(i);
            way.append('L').append(at(toward(corner, points.get(i - 1))));
            way.append('Q').append(at(corner)).append(' ').append(at(toward(corner, points.get(i + 1))));
        }
        return way.append('L').append(at(points.get(points.size() - 1))).toString();
    }

    private static Point toward(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        double part = length == 0 ? 0 : Math.min(CORNER, length / 2) / length;
        return new Point(from.x() + (to.x() - from.x()) * part, from.y() + (to.y() - from.y()) * part);
    }

    /** The short stroke across the beginning of a default flow. */
    private static String slash(Point from, Point to) {
        double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
        double x = (to.x() - from.x()) / length;
        double y = (to.y() - from.y()) / length;
        double middleX = from.x() + x * 10;
        double middleY = from.y() + y * 10;
        double acrossX = (x - y) * 5;
        double acrossY = (y + x) * 5;
        return "M" + point(middleX - acrossX, middleY - acrossY) + "L" + point(middleX + acrossX, middleY + acrossY);
    }

    private static Box beside(List<Point> points) {
        Point middle = toward(points.get(0), points.get(1));
        return new Box(middle.x() + 4, middle.y() - 18, 90, 14);
    }

    private static String at(Point point) {
        return point(point.x(), point.y());
    }
}
