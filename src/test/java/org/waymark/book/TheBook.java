package org.waymark.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The shipped procedure book as its files say it, read without the program. */
public final class TheBook {

    static final List<String> SOPS = names("bpmn", ".bpmn");

    /** The files of decision tables. */
    static final List<String> DECISIONS = names("bpmn", ".dmn");

    private static final ObjectMapper JSON = new ObjectMapper();

    // The files do not change while tests run, and hundreds of tests read them.
    private static final Map<String, BpmnModelInstance> DIAGRAMS = new ConcurrentHashMap<>();
    private static final Map<Path, JsonNode> READ = new ConcurrentHashMap<>();

    private TheBook() {}

    static BpmnModelInstance diagram(String sop) {
        return DIAGRAMS.computeIfAbsent(
                sop,
                key -> Bpmn.readModelFromFile(Path.of("bpmn", key + ".bpmn").toFile()));
    }

    /** All elements of a type in all diagrams. */
    static <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return SOPS.stream()
                .map(TheBook::diagram)
                .map(model -> model.getModelElementsByType(type))
                .flatMap(Collection::stream);
    }

    /** The value of an extension property of an element. */
    static Optional<String> property(BaseElement element, String name) {
        return Optional.ofNullable(element.getExtensionElements()).stream()
                .flatMap(extensions ->
                        extensions.getElementsQuery().filterByType(CamundaProperties.class).list().stream())
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> property.getCamundaName().equals(name))
                .map(property -> property.getCamundaValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** Every form by its key. */
    static Map<String, JsonNode> forms() {
        var forms = new TreeMap<String, JsonNode>();
        for (Path file : files("forms")) {
            forms.put(file.getFileName().toString().replace(".form", ""), READ.computeIfAbsent(file, TheBook::json));
        }
        return forms;
    }

    public static JsonNode form(String key) {
        return READ.computeIfAbsent(Path.of("forms", key + ".form"), TheBook::json);
    }

    /** Every component of a form that takes an answer, groups opened. */
    static Stream<JsonNode> fields(JsonNode form) {
        return stream(form.path("components"))
                .flatMap(part -> part.has("components") ? fields(part) : Stream.of(part))
                .filter(part -> part.has("key"));
    }

    static Stream<JsonNode> stream(JsonNode array) {
        return java.util.stream.StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> names(String folder, String ending) {
        return files(folder).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(ending))
                .map(name -> name.replace(ending, ""))
                .toList();
    }

    static List<Path> files(String folder) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
