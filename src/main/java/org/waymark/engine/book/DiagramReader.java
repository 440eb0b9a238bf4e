package org.waymark.engine.book;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.BookFile;
import org.waymark.engine.Sop;
import org.waymark.engine.Step;
import org.waymark.engine.rules.Lanes;
import org.waymark.engine.rules.Node;
import org.waymark.engine.rules.Xml;
import org.waymark.shared.ClockKey;
import org.waymark.shared.FormKey;
import org.waymark.shared.SopKey;

/** Reads what a checked diagram says to people: its steps, their forms, clocks, sources and words. */
final class DiagramReader {

    private DiagramReader() {}

    static Sop read(BookFile file) {
        Node process = Xml.read(file.content())
                .child("process")
                .orElseThrow(() -> new IllegalArgumentException(file.name() + " draws no process"));
        Map<String, Lanes.Lane> lanes = Lanes.of(process);
        List<Step> steps =
                process.all("userTask").map(task -> step(task, lanes)).toList();
        return new Sop(
                new SopKey(Objects.requireNonNull(process.id())),
                process.property("number").orElse(null),
                process.property("part-of").map(SopKey::new).orElse(null),
                process.property("starts-case").filter("true"::equals).isPresent(),
                process.property("runs-while-held").filter("true"::equals).isPresent(),
                process.child("startEvent").flatMap(DiagramReader::form).orElse(null),
                steps,
                process.all("callActivity").map(DiagramReader::call).toList(),
                texts(process),
                file.content());
    }

    private static Sop.Call call(Node activity) {
        return new Sop.Call(
                Objects.requireNonNull(activity.id()),
                new SopKey(Objects.requireNonNull(activity.attribute("calledElement"))));
    }

    private static Step step(Node task, Map<String, Lanes.Lane> lanes) {
        String id = Objects.requireNonNull(task.id());
        Lanes.@Nullable Lane lane = lanes.get(id);
        return new Step(
                id,
                form(task).orElseThrow(() -> new IllegalArgumentException(id + " has no form")),
                lane == null ? Set.of() : lane.duties(),
                lane == null ? null : lane.agencyFact(),
                task.property("clock").map(ClockKey::new).orElse(null),
                task.property("not-by").orElse(null),
                texts(task));
    }

    private static Optional<FormKey> form(Node node) {
        return Optional.ofNullable(node.extension("formRef")).map(FormKey::new);
    }

    /** The words in English and every translation that is drawn as a property with a language's suffix. */
    private static Map<String, String> texts(Node node) {
        var texts = new TreeMap<String, String>();
        Optional.ofNullable(node.attribute("name")).ifPresent(name -> texts.put("name", name));
        node.child("documentation").map(DiagramReader::paragraphs).ifPresent(text -> texts.put("guidance", text));
        node.properties().forEach(property -> {
            String name = String.valueOf(property.attribute("name"));
            String value = property.attribute("value");
            if (value != null && name.matches("(name|documentation|source)(\\.[a-z]{2})?")) {
                texts.put(name.replace("documentation", "guidance"), value.strip());
            }
        });
        return Map.copyOf(texts);
    }

    /** The text without the indentation that an editor gives it. */
    private static String paragraphs(Node documentation) {
        return documentation.text().lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
