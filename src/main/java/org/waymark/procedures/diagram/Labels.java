package org.waymark.procedures.diagram;

import static org.waymark.procedures.diagram.Svg.number;

import org.waymark.procedures.diagram.Lettering.Fitted;

/** Writes names: inside a shape, beside it, or upright in the head of a lane. */
final class Labels {

    static final double BODY = 12;
    static final double OUTSIDE = 11;
    static final double SMALL = 10;
    private static final double NARROWEST = 60;

    private Labels() {}

    /** In the middle of a box. */
    static void inside(Svg svg, String name, Box box) {
        Fitted fitted = Lettering.fit(name, box.width(), box.height(), BODY);
        lines(svg, fitted, box.middleX(), box.middleY() - fitted.height() / 2, "");
    }

    /** How high a name will be that is written inside a box. */
    static double heightInside(String name, Box box) {
        return Lettering.fit(name, box.width(), box.height(), BODY).height();
    }

    /** At the top of a box that holds other shapes. */
    static void onTop(Svg svg, String name, Box box) {
        Fitted fitted = Lettering.fit(name, box.width() - 16, BODY * 1.3, BODY);
        lines(svg, fitted, box.middleX(), box.y() + 5, "");
    }

    /** Beside a shape, where the diagram has put its label; the label grows downwards if it must. */
    static void outside(Svg svg, String name, Box label) {
        double width = Math.max(NARROWEST, label.width() + 4);
        Fitted fitted = new Fitted(Lettering.wrap(name, width, OUTSIDE), OUTSIDE);
        lines(svg, fitted, label.middleX(), label.y(), "label");
    }

    /** From the left, as an annotation is written. */
    static void fromLeft(Svg svg, String text, Box box) {
        Fitted fitted = Lettering.fit(text, box.width(), box.height(), OUTSIDE);
        lines(svg, fitted, box.x(), box.y(), "aside");
    }

    /** Turned upright, in the head of a pool or lane. */
    static void upright(Svg svg, String name, Box head) {
        Fitted fitted = Lettering.fit(name, head.height(), head.width(), BODY);
        String turn = "translate(" + Svg.point(head.middleX(), head.middleY()) + ") rotate(-90)";
        svg.open("g", "transform", turn);
        lines(svg, fitted, 0, -fitted.height() / 2, "");
        svg.close("g");
    }

    private static void lines(Svg svg, Fitted fitted, double x, double top, String style) {
        double baseline = top + fitted.lineHeight() * 0.5 + fitted.size() * 0.35;
        for (String line : fitted.lines()) {
            svg.text(x, baseline, line, "font-size", number(fitted.size()), "class", style);
            baseline += fitted.lineHeight();
        }
    }
}
