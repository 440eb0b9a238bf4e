package org.waymark.procedures.diagram;

import static org.waymark.procedures.diagram.Svg.number;
import static org.waymark.procedures.diagram.Svg.point;

import java.util.function.Predicate;

/**
 * Draws a procedure as inline SVG, for {@code figure.diagram}; colours, line widths and type come from the style sheet,
 * and the attributes only keep it readable where the sheet is not understood.
 */
public final class Drawing {

    private static final double MARGIN = 12;

    /** Diagrams are laid out for letters of 12; a screen reads them better a little larger. */
    private static final double SCALE = 1.1;

    /** What of its surroundings a step needs to be understood: one step to either side, and its lane. */
    private static final double BESIDE = 330;

    private static final double ABOVE_AND_BELOW = 130;

    private final Drawn drawn;
    private final Legend legend;
    private final Svg svg = new Svg();
    private final Flows flows;
    private final Nodes nodes;

    private Drawing(Drawn drawn, Legend legend) {
        this.drawn = drawn;
        this.legend = legend;
        this.flows = new Flows(svg, legend, drawn.defaults());
        this.nodes = new Nodes(svg, legend);
    }

    /** The SVG element, as text. */
    public static String of(Drawn drawn, Legend legend) {
        return new Drawing(drawn, legend).draw(page(drawn));
    }

    /** The SVG element, showing only what lies around the elements marked {@code here}; all of it if none is. */
    public static String around(Drawn drawn, Legend legend) {
        Box page = page(drawn);
        return new Drawing(drawn, legend)
                .draw(drawn.shapes().stream()
                        .filter(shape -> legend.mark(shape.id()).equals("here"))
                        .map(Shape::box)
                        .reduce(Box::and)
                        .map(here -> here.grownBy(BESIDE, ABOVE_AND_BELOW).within(page))
                        .orElse(page));
    }

    private static Box page(Drawn drawn) {
        return drawn.extent().shrunkBy(-MARGIN);
    }

    private String draw(Box page) {
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "drawn",
                "viewBox",
                point(page.x(), page.y()) + " " + point(page.width(), page.height()),
                "width",
                number(page.width() * SCALE),
                "height",
                number(page.height() * SCALE),
                "fill",
                "none",
                "stroke",
                "currentColor",
                "role",
                legend.links().isEmpty() ? "img" : "graphics-document",
                "aria-label",
                legend.title());
        flows.arrowHead();
        shapes(Shape::isLane);
        shapes(shape -> shape.isContainer() && !shape.isLane());
        drawn.edges().forEach(flows::draw);
        shapes(shape -> !shape.isContainer());
        drawn.edges().forEach(flows::label);
        return svg.close("svg").toString();
    }

    private String[] attributes(Shape shape, String link) {
        return new String[] {
            "data-sector",
            legend.sector(shape.id()).orElse(""),
            "class",
            legend.mark(shape.id()),
            "href",
            link,
            "aria-label",
            link.isEmpty() ? "" : shape.name(legend.locale()),
        };
    }

    private void shapes(Predicate<Shape> which) {
        drawn.shapes().stream().filter(which).forEach(shape -> {
            String link = legend.link(shape.id()).orElse("");
            svg.open(link.isEmpty() ? "g" : "a", attributes(shape, link));
            nodes.draw(shape);
            svg.close(link.isEmpty() ? "g" : "a");
        });
    }
}
