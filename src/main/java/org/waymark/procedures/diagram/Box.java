package org.waymark.procedures.diagram;

import org.w3c.dom.Element;

/** A rectangle of a diagram, in its own units. */
record Box(double x, double y, double width, double height) {

    static Box of(Element bounds) {
        return new Box(number(bounds, "x"), number(bounds, "y"), number(bounds, "width"), number(bounds, "height"));
    }

    double right() {
        return x + width;
    }

    double bottom() {
        return y + height;
    }

    double middleX() {
        return x + width / 2;
    }

    double middleY() {
        return y + height / 2;
    }

    Box shrunkBy(double margin) {
        return new Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
    }

    Box grownBy(double beside, double aboveAndBelow) {
        return new Box(x - beside, y - aboveAndBelow, width + 2 * beside, height + 2 * aboveAndBelow);
    }

    /** What of it lies in the other. */
    Box within(Box other) {
        double left = Math.max(x, other.x);
        double top = Math.max(y, other.y);
        return new Box(left, top, Math.min(right(), other.right()) - left, Math.min(bottom(), other.bottom()) - top);
    }

    /** The smallest box that holds both. */
    Box and(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(left, top, Math.max(right(), other.right()) - left, Math.max(bottom(), other.bottom()) - top);
    }

    /** @throws Xml.Malformed if a size is no finite number */
    static double number(Element of, String name) {
        try {
            double value = Double.parseDouble(of.getAttribute(name));
            if (Double.isFinite(value) && Math.abs(value) < 1_000_000) {
                return value;
            }
        } catch (NumberFormatException ignored) {
            // said below, with the attribute's name
        }
        throw new Xml.Malformed("the diagram's " + name + " is no number");
    }
}
