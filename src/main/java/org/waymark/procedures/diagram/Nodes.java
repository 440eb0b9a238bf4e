package org.waymark.procedures.diagram;

import static org.waymark.procedures.diagram.Svg.number;
import static org.waymark.procedures.diagram.Svg.point;

import org.w3c.dom.Element;

/** Draws one shape: its outline, its signs and its name. */
final class Nodes {

    private static final double PADDING = 7;
    private static final double HEAD = 30;

    private final Svg svg;
    private final Legend legend;

    Nodes(Svg svg, Legend legend) {
        this.svg = svg;
        this.legend = legend;
    }

    void draw(Shape shape) {
        if (shape.isLane()) {
            lane(shape);
        } else if (shape.isEvent()) {
            event(shape);
        } else if (shape.isGateway()) {
            gateway(shape);
        } else if (shape.isActivity()) {
            activity(shape);
        } else {
            artefact(shape);
        }
    }

    private void lane(Shape shape) {
        Box box = shape.box();
        rect(box, "lane", "", "");
        String name = shape.name(legend.locale());
        if (!shape.horizontal()) {
            Labels.onTop(svg, name, box);
            return;
        }
        var head = new Box(box.x(), box.y(), Math.min(HEAD, box.width()), box.height());
        svg.empty("path", "class", "lane", "d", "M" + point(head.right(), box.y()) + "v" + number(box.height()));
        sectorMark(shape, head.middleX() - 6, box.y() + 9);
        double above = legend.sector(shape.id()).isPresent() ? 26 : PADDING;
        Labels.upright(svg, name, new Box(head.x(), box.y() + above, head.width(), box.height() - above - PADDING));
    }

    private void event(Shape shape) {
        Box box = shape.box();
        double radius = box.width() / 2;
        boolean end = shape.type().equals("endEvent");
        String dashes = shape.interrupts() ? "" : "5 3";
        circle(box, radius, end ? "end" : "", dashes);
        if (shape.type().startsWith("intermediate") || shape.type().equals("boundaryEvent")) {
            circle(box, radius - 3, "inner", dashes);
        }
        boolean thrown = end || shape.type().equals("intermediateThrowEvent");
        shape.trigger()
                .map(Signs::trigger)
                .ifPresent(
                        sign -> sign(sign, box.middleX(), box.middleY(), radius / 18, thrown ? "sign full" : "sign"));
        outside(shape, new Box(box.middleX() - 45, box.bottom() + 4, 90, 14));
    }

    private void gateway(Shape shape) {
        Box box = shape.box();
        String diamond = "M" + point(box.middleX(), box.y()) + "L" + point(box.right(), box.middleY()) + "L"
                + point(box.middleX(), box.bottom()) + "L" + point(box.x(), box.middleY()) + "z";
        svg.empty("path", "d", diamond);
        String style = shape.type().equals("eventBasedGateway") ? "sign" : "sign bold";
        sign(Signs.gateway(shape.type()), box.middleX(), box.middleY(), box.width() / 50, style);
        outside(shape, new Box(box.middleX() - 45, box.y() - 18, 90, 14));
    }

    private void activity(Shape shape) {
        Box box = shape.box();
        boolean byEvent = "true".equals(shape.element().getAttribute("triggeredByEvent"));
        rect(box, shape.type().equals("callActivity") ? "call" : "", "8", byEvent ? "2 3" : "");
        String name = shape.name(legend.locale());
        if (shape.isSubProcess() && shape.expanded()) {
            Labels.onTop(svg, name, box);
        } else {
            Labels.inside(svg, name, box.shrunkBy(PADDING));
        }
        if (legend.sector(shape.id()).isPresent()) {
            sectorMark(shape, box.x() + 6, box.y() + 6);
        } else {
            corner(Signs.task(shape.type()), box);
        }
        clock(shape);
        markers(shape);
    }

    /** Beside the sector's mark, where boundary events do not reach; left out where the name needs the room. */
    private void clock(Shape shape) {
        String clock = legend.clocks().getOrDefault(shape.id(), "");
        Box box = shape.box();
        double name = Labels.heightInside(shape.name(legend.locale()), box.shrunkBy(PADDING));
        if (!clock.isEmpty() && box.middleY() - name / 2 > box.y() + 18) {
            svg.text(box.x() + 22, box.y() + 15.5, clock, "class", "clock", "font-size", number(Labels.SMALL));
        }
    }

    private void markers(Shape shape) {
        Box box = shape.box();
        boolean collapsed = shape.isSubProcess() && !shape.expanded();
        if (collapsed) {
            sign(Signs.COLLAPSED, box.middleX(), box.bottom() - 9, 1, "sign");
        }
        String again = Xml.children(shape.element())
                .map(Nodes::repetition)
                .filter(sign -> !sign.isEmpty())
                .findFirst()
                .orElse("");
        sign(again, collapsed ? box.middleX() + 18 : box.right() - 12, box.bottom() - 10, 1, "sign");
    }

    private static String repetition(Element child) {
        return switch (child.getLocalName()) {
            case "multiInstanceLoopCharacteristics" ->
                "true".equals(child.getAttribute("isSequential")) ? Signs.ONE_BY_ONE : Signs.TOGETHER;
            case "standardLoopCharacteristics" -> Signs.LOOP;
            default -> "";
        };
    }

    private void artefact(Shape shape) {
        Box box = shape.box();
        if (shape.type().equals("textAnnotation")) {
            String bracket =
                    "M" + point(box.x() + 10, box.y()) + "H" + number(box.x()) + "V" + number(box.bottom()) + "h10";
            svg.empty("path", "class", "flow aside", "d", bracket);
            Labels.fromLeft(svg, shape.name(legend.locale()), box.shrunkBy(5));
        } else if (shape.type().equals("group")) {
            rect(box, "lane", "8", "8 4");
        } else {
            rect(box, "", "2", "");
            outside(shape, new Box(box.middleX() - 45, box.bottom() + 4, 90, 14));
        }
    }

    private void outside(Shape shape, Box otherwise) {
        String name = shape.name(legend.locale());
        if (!name.isEmpty()) {
            Labels.outside(svg, name, shape.label() == null ? otherwise : shape.label());
        }
    }

    private void sectorMark(Shape shape, double x, double y) {
        legend.sector(shape.id())
                .ifPresent(sector -> svg.empty(
                        "path",
                        "class",
                        "mark",
                        "transform",
                        "translate(" + point(x, y) + ")",
                        "d",
                        Signs.sector(sector)));
    }

    private void corner(String sign, Box box) {
        if (!sign.isEmpty()) {
            svg.empty(
                    "path",
                    "class",
                    "sign",
                    "transform",
                    "translate(" + point(box.x() + 5, box.y() + 5) + ")",
                    "d",
                    sign);
        }
    }

    private void sign(String path, double x, double y, double scale, String style) {
        if (!path.isEmpty()) {
            String grow = scale == 1 ? "" : " scale(" + Math.round(scale * 100) / 100.0 + ")";
            svg.empty("path", "class", style, "transform", "translate(" + point(x, y) + ")" + grow, "d", path);
        }
    }

    private void rect(Box box, String style, String round, String dashes) {
        svg.empty(
                "rect",
                "class",
                style,
                "x",
                number(box.x()),
                "y",
                number(box.y()),
                "width",
                number(box.width()),
                "height",
                number(box.height()),
                "rx",
                round,
                "stroke-dasharray",
                dashes);
    }

    private void circle(Box box, double radius, String style, String dashes) {
        svg.empty(
                "circle",
                "class",
                style,
                "cx",
                number(box.middleX()),
                "cy",
                number(box.middleY()),
                "r",
                number(radius),
                "stroke-dasharray",
                dashes);
    }
}
