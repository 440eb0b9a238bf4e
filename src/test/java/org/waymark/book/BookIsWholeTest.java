package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;

/**
 * What no rule of the house can say, since it is about the program as well: each message that a diagram hears is told by
 * something, and what is asked of a survivor's record never becomes a fact of the engine.
 */
class BookIsWholeTest {

    private static final Pattern MESSAGE = Pattern.compile("\"(msg\\.[a-z.]+)\"");

    @Test
    void everyMessageThatIsHeardIsToldBySomething() {
        Set<String> heard =
                TheBook.all(Message.class).map(Message::getName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(heard).isNotEmpty();
        heard.removeAll(told());
        assertThat(heard).as("heard, but never told").isEmpty();
    }

    @Test
    void nothingOfTheRecordBecomesAFactOfTheEngine() {
        assertThat(TheBook.forms().values().stream()
                        .flatMap(TheBook::fields)
                        .filter(field ->
                                field.at("/properties/routing").asText().equals("true")))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.at("/properties/block").asText())
                        .as("block of %s", field.get("key").asText())
                        .isNotBlank()
                        .doesNotMatch("B([1-9]|10|11)"));
    }

    /** By a procedure, or by the program where an officer says what has happened. */
    private static Set<String> told() {
        return Stream.concat(
                        TheBook.all(ServiceTask.class).flatMap(task -> TheBook.property(task, "message").stream()),
                        program()
                                .flatMap(text -> MESSAGE.matcher(text).results().map(found -> found.group(1))))
                .collect(Collectors.toSet());
    }

    private static Stream<String> program() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).map(BookIsWholeTest::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
