package org.waymark.procedures.diagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class DrawingTest {

    private static final Legend PLAIN = legend(Map.of(), Map.of(), Map.of());

    @ParameterizedTest
    @ValueSource(strings = {"every-shape", "consent-withdrawn", "two-pools", "in-parallel"})
    void drawsEveryShapeAndEveryFlow(String name) {
        Drawn drawn = read(name);
        Element svg = svg(drawn, PLAIN);
        long groups = all(svg, "g").stream()
                .filter(g -> !g.hasAttribute("transform"))
                .filter(DrawingTest::drawsSomething)
                .count();
        assertThat(drawn.shapes()).isNotEmpty();
        assertThat(groups).isEqualTo(drawn.shapes().size() + drawn.edges().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-shape", "consent-withdrawn", "two-pools", "in-parallel"})
    void writesEveryName(String name) {
        Drawn drawn = read(name);
        String words = svg(drawn, PLAIN).getTextContent().replaceAll("\\s", "");
        drawn.names(Locale.ENGLISH).values().stream()
                .filter(text -> text.length() < 60)
                .filter(text -> !text.equals("Person seeking help")) // its pool is lower than the name is long
                .forEach(text -> assertThat(words).contains(text.replaceAll("\\s", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"every-shape", "consent-withdrawn", "two-pools", "in-parallel"})
    void keepsWithinWhatThePolicyForContentAllows(String name) {
        for (Element element : all(svg(read(name), PLAIN), "*")) {
            assertThat(element.getTagName()).isNotIn("style", "script", "foreignObject", "image", "a");
            assertThat(element.hasAttribute("style")).isFalse();
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                assertThat(element.getAttributes().item(i).getNodeName())
                        .doesNotStartWith("on")
                        .isNotEqualTo("href");
            }
        }
    }

    @Test
    void doesNotLetANameOutOfItsTask() {
        for (String name : List.of("every-shape", "consent-withdrawn", "two-pools", "in-parallel")) {
            read(name).shapes().stream().filter(Shape::isActivity).forEach(shape -> {
                Box box = shape.box().shrunkBy(7);
                var fitted = Lettering.fit(shape.name(Locale.ENGLISH), box.width(), box.height(), 12);
                assertThat(fitted.width()).isLessThanOrEqualTo(box.width());
                assertThat(fitted.height()).isLessThanOrEqualTo(box.height());
            });
        }
    }

    @Test
    void keepsEveryWordOfANameThatFits() {
        var fitted = Lettering.fit("Assess needs and risks with the person", 86, 66, 12);
        assertThat(String.join(" ", fitted.lines())).isEqualTo("Assess needs and risks with the person");
        assertThat(Lettering.fit("Donaudampfschifffahrtsgesellschaft", 30, 20, 12)
                        .lines())
                .singleElement()
                .asString()
                .endsWith("…");
    }

    @Test
    void marksTheWayThatACaseTook() {
        Element svg =
                svg(read("every-shape"), legend(Map.of(), Map.of("userTask", "here", "usual", "visited"), Map.of()));
        assertThat(all(svg, "g").stream().map(g -> g.getAttribute("class")).filter(c -> !c.isEmpty()))
                .containsExactlyInAnyOrder("here", "visited");
    }

    @Test
    void tellsSectorsByShapeAndByColour() {
        Element svg = svg(
                read("every-shape"), legend(Map.of("lane-health", "health", "userTask", "health"), Map.of(), Map.of()));
        assertThat(all(svg, "g").stream()
                        .filter(g -> g.getAttribute("data-sector").equals("health")))
                .hasSize(2)
                .allSatisfy(g -> assertThat(all(g, "path"))
                        .anyMatch(path -> path.getAttribute("class").equals("mark")));
    }

    @Test
    void saysHowLongATaskMayTake() {
        Element svg = svg(read("every-shape"), legend(Map.of(), Map.of(), Map.of("scriptTask", "5 working days")));
        assertThat(all(svg, "text")).anyMatch(text -> text.getTextContent().equals("5 working days"));
    }

    @Test
    void drawsEachTriggerWithASignOfItsOwn() {
        Element svg = svg(read("every-shape"), PLAIN);
        long signs = all(svg, "path").stream()
                .filter(path -> path.getAttribute("class").equals("sign full"))
                .map(path -> path.getAttribute("d"))
                .distinct()
                .count();
        assertThat(signs).isEqualTo(10);
    }

    @Test
    void speaksTheReadersLanguageWhereTheDiagramDoes() {
        Drawn drawn = read("every-shape");
        assertThat(drawn.names(Locale.forLanguageTag("es"))).containsEntry("lane-health", "Salud");
        assertThat(drawn.names(Locale.ENGLISH)).containsEntry("lane-health", "Health");
    }

    @Test
    void liesWhollyWithinItsPage() {
        Element svg = svg(read("every-shape"), PLAIN);
        assertThat(svg.getAttribute("viewBox")).isEqualTo("88 48 1204 784");
        assertThat(Double.parseDouble(svg.getAttribute("width"))).isGreaterThan(1204);
    }

    @Test
    void showsAroundAStepWhatLiesBesideIt() {
        Legend here = legend(Map.of(), Map.of("userTask", "here"), Map.of());
        assertThat(window(Drawing.around(read("every-shape"), here))).isEqualTo("88 48 677 242");
        assertThat(window(Drawing.around(read("every-shape"), PLAIN))).isEqualTo("88 48 1204 784");
    }

    private static String window(String svg) {
        return svg.replaceFirst("(?s).*?viewBox=\"([^\"]*)\".*", "$1");
    }

    @Test
    void refusesWhatIsNoDiagram() {
        assertThatThrownBy(() -> Drawn.read("<definitions".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Xml.Malformed.class)
                .hasMessageContaining("line 1");
        String twice = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hostname\">]><a>&b;</a>";
        assertThatThrownBy(() -> Drawn.read(twice.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Xml.Malformed.class);
        assertThatThrownBy(() -> Drawn.read(text("every-shape")
                        .replace("width=\"100\"", "width=\"NaN\"")
                        .getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(Xml.Malformed.class)
                .hasMessageContaining("width");
    }

    private static boolean drawsSomething(Element g) {
        return Stream.of("rect", "path", "circle")
                .anyMatch(shape -> !all(g, shape).isEmpty());
    }

    private static Legend legend(Map<String, String> sectors, Map<String, String> marks, Map<String, String> clocks) {
        return new Legend("A diagram & more", Locale.ENGLISH, sectors, marks, clocks, Map.of());
    }

    private static Element svg(Drawn drawn, Legend legend) {
        try {
            var svg = new ByteArrayInputStream(Drawing.of(drawn, legend).getBytes(StandardCharsets.UTF_8));
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(svg)
                    .getDocumentElement();
        } catch (Exception notWellFormed) {
            throw new AssertionError(notWellFormed);
        }
    }

    private static List<Element> all(Element within, String tag) {
        List<Element> found = new ArrayList<>();
        var nodes = within.getElementsByTagName(tag);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    private static Drawn read(String name) {
        return Drawn.read(text(name).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String name) {
        try (var in = DrawingTest.class.getResourceAsStream("/procedures/" + name + ".bpmn")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
