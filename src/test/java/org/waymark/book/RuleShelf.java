package org.waymark.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All classes that ask the tables of the book, found by their name, so that the report knows which rules have answered. */
final class RuleShelf {

    private static final String ENDING = "Rule(s)?Test\\.class";

    private RuleShelf() {}

    /** Asks everything once more; whether an answer is right is said by those tests themselves. */
    static void askAll() {
        names().forEach(RuleShelf::ask);
    }

    private static List<String> names() {
        try (Stream<Path> files = Files.list(
                Path.of(Objects.requireNonNull(RuleShelf.class.getResource(".")).getPath()))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(".*" + ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void ask(String name) {
        try {
            Class<?> type = Class.forName(RuleShelf.class.getPackageName() + "." + name.replace(".class", ""));
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(Test.class)) {
                    method.setAccessible(true);
                    run(method, constructor.newInstance());
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(name + " cannot be asked", e);
        }
    }

    private static void run(Method method, Object test) throws IllegalAccessException {
        try {
            method.invoke(test);
        } catch (java.lang.reflect.InvocationTargetException failed) {
            // It fails on its own as well; here only the rules count that it met before.
        }
    }
}
