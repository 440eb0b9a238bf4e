package org.waymark.procedures.diagram;

import java.util.Locale;

/** Writes SVG: well-formed whatever is written into it, without style, script or event attributes. */
final class Svg {

    private final StringBuilder out = new StringBuilder();

    /** Opens an element. @param attributes names and values in turn; a value that is empty is left out */
    Svg open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        return this;
    }

    Svg close(String element) {
        out.append("</").append(element).append('>');
        return this;
    }

    /** An element without content. */
    Svg empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    Svg text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** A line of text. */
    Svg text(double x, double y, String text, String... attributes) {
        start("text", attributes);
        attribute("x", number(x));
        attribute("y", number(y));
        attribute("fill", "currentColor");
        attribute("stroke", "none");
        out.append('>');
        return text(text).close("text");
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i], attributes[i + 1]);
        }
    }

    private void attribute(String name, String value) {
        if (!value.isEmpty()) {
            out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
    }

    /** At most one decimal, none if it is whole. */
    static String number(double value) {
        double rounded = Math.round(value * 10) / 10.0;
        return rounded == Math.rint(rounded)
                ? Long.toString((long) rounded)
                : String.format(Locale.ROOT, "%.1f", rounded);
    }

    static String point(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String escaped(String text) {
        return text.replaceAll("[^\\x09\\x0a\\x0d\\x20-\\ud7ff\\ue000-\\ufffd]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
