package org.waymark.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * A way into the program: a method and a pattern, and by which rule someone may take it.
 *
 * @param method {@code ANY} if the handler answers whatever comes
 * @param rules all of them must hold; none where the program itself is asked which routes it has
 */
public record Route(String method, String path, Set<String> rules) {

    private static final Path TABLE = Path.of("src/test/resources/access/routes.csv");

    /** The table that people read and write: one line for each route. */
    public static List<Route> named() {
        try (Stream<String> lines = Files.lines(TABLE)) {
            return lines.filter(Predicate.not(line -> line.isBlank() || line.startsWith("#")))
                    .map(Route::of)
                    .toList();
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static Route of(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 3) {
            throw new AssertionError("not three cells: " + line);
        }
        return new Route(
                cells[0].strip(),
                cells[1].strip(),
                Arrays.stream(cells[2].strip().split(" +")).collect(Collectors.toCollection(TreeSet::new)));
    }

    /** Every route of the running program, whoever added it: controllers, actuator, API description, static files. */
    public static Stream<Route> of(ApplicationContext program) {
        Stream<Route> handlers = program.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(Route::of);
        Stream<Route> files = program.getBeansOfType(AbstractUrlHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMap().keySet().stream())
                // The same files once more, rewritten for the page of the API.
                .filter(path -> !path.contains("*swagger"))
                .map(path -> new Route("ANY", path, Set.of()));
        return Stream.concat(handlers, files).distinct();
    }

    /** The routes of one handler. */
    public static Stream<Route> of(RequestMappingInfo info) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        Stream<String> names =
                methods.isEmpty() ? Stream.of("ANY") : methods.stream().map(RequestMethod::name);
        return names.flatMap(
                method -> info.getPatternValues().stream().map(path -> new Route(method, plain(path), Set.of())));
    }

    /** Without the expressions that say what a variable may look like. */
    private static String plain(String pattern) {
        return pattern.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }

    /** The path with something in the place of each variable. */
    public String filled(String variable) {
        return path.replaceAll("\\{[^}]*}", variable).replace("**", variable);
    }

    /** What is asked for: {@code GET} where the handler answers whatever comes. */
    public HttpMethod asked() {
        return HttpMethod.valueOf(method.equals("ANY") ? "GET" : method);
    }

    /** The rule that begins so, without its beginning, such as {@code auditor} of {@code role:auditor}. */
    public Stream<String> after(String beginning) {
        return rules.stream()
                .filter(rule -> rule.startsWith(beginning))
                .map(rule -> rule.substring(beginning.length()));
    }

    public boolean has(String rule) {
        return rules.contains(rule);
    }

    /** The method and the pattern, by which routes are told apart. */
    public String key() {
        return method + " " + path;
    }
}
