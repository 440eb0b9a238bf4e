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
        return new Drawing(drawn, legend).draw();
    }

    private String draw() {
        Box page = drawn.extent().shrunkBy(-MARGIN);
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
