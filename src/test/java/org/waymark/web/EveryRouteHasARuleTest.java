package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.waymark.directory.Directory;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.support.Route;
import org.waymark.support.WaymarkTest;

/** The table of routes names every way into the program with its rule, no way that is not there, and what it says is so. */
@WaymarkTest
class EveryRouteHasARuleTest {

    private static final Pattern RULE =
            Pattern.compile("anyone|signed-in|case|task|referral|(role|duty|block):[A-Za-z0-9|:-]+");
    private static final Set<String> OFFICERS = Set.of(
            "police.north",
            "supervisor.social",
            "coordinator",
            "protection.officer",
            "author",
            "approver",
            "auditor",
            "admin");

    @Autowired
    ApplicationContext program;

    @Autowired
    MockMvc mvc;

    @Autowired
    Directory directory;

    @Test
    void inTheTable() {
        Set<String> there = Route.of(program).map(Route::key).collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = Route.named().stream().map(Route::key).collect(Collectors.toCollection(TreeSet::new));
        assertThat(without(there, named))
                .as("routes without a rule: add a line for each to src/test/resources/access/routes.csv")
                .isEmpty();
        assertThat(without(named, there)).as("rules without a route").isEmpty();
        assertThat(Route.named()).extracting(Route::key).doesNotHaveDuplicates();
    }

    private static Set<String> without(Set<String> some, Set<String> others) {
        var left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    @Test
    void thatIsOneOfTheRules() {
        assertThat(Route.named())
                .allSatisfy(route -> assertThat(route.rules())
                        .as(route.key())
                        .allMatch(rule -> RULE.matcher(rule).matches()));
    }

    static Stream<Route> forPeople() {
        return Route.named().stream().filter(route -> !route.has("anyone"));
    }

    @ParameterizedTest
    @MethodSource("forPeople")
    void andOpensToNobodyWhoIsNotSignedIn(Route route) throws Exception {
        MockHttpServletResponse answer = answer(route, route.filled("TT-00000"), null);
        assertThat(answer.getStatus()).as(route.key()).isIn(302, 401);
        if (answer.getStatus() == 302) {
            assertThat(answer.getRedirectedUrl()).isEqualTo("/login");
        }
    }

    static Stream<Route> forSome() {
        return Route.named().stream()
                .filter(route -> Stream.concat(route.after("role:"), route.after("duty:"))
                        .findAny()
                        .isPresent());
    }

    @ParameterizedTest
    @MethodSource("forSome")
    void andIsAbsentForTheWrongRoleOrDuty(Route route) throws Exception {
        for (String officer : OFFICERS) {
            if (!may(directory.viewer(new OfficerId(officer)).orElseThrow(), route)) {
                MockHttpServletResponse answer = answer(route, route.filled("TT-00000"), officer);
                assertThat(answer.getStatus())
                        .as("%s for %s", route.key(), officer)
                        .isEqualTo(404);
            }
        }
    }

    private static boolean may(Viewer viewer, Route route) {
        return Stream.of("role:", "duty:")
                .allMatch(kind -> route.after(kind)
                        .allMatch(some -> Stream.of(some.split("\\|")).anyMatch(one -> holds(viewer, kind, one))));
    }

    private static boolean holds(Viewer viewer, String kind, String name) {
        String duty = kind.equals("duty:") ? name : name.startsWith("duty:") ? name.substring(5) : null;
        return duty == null
                ? viewer.is(Role.valueOf(name.toUpperCase(java.util.Locale.ROOT)))
                : viewer.duties().contains(new DutyKey(duty));
    }

    /** What is sent has the form of an answer, so that it is the door that refuses. */
    private MockHttpServletResponse answer(Route route, String path, String officer) throws Exception {
        var asked = request(route.asked(), URI.create(path)).with(csrf()).header("Accept", "text/html,*/*");
        if (route.path().startsWith("/api/")) {
            asked.contentType("application/json").content(body(route));
        } else {
            asked.param("officer", "admin").param("q", "TT-00000").param("code", "TT-00000");
        }
        if (officer != null) {
            asked.with(user(officer));
        }
        return mvc.perform(asked).andReturn().getResponse();
    }

    /** Of these values those that the handler's body knows: a key that nobody reads would be refused before the door is. */
    private String body(Route route) {
        Map<String, String> values = Map.of("procedure", "\"none\"", "values", "{}", "officer", "\"admin\"");
        Set<String> known = program.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler ->
                        Route.of(handler.getKey()).anyMatch(one -> one.key().equals(route.key())))
                .flatMap(handler -> Stream.of(handler.getValue().getMethodParameters()))
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .filter(parameter -> parameter.getParameterType().isRecord())
                .flatMap(parameter -> Stream.of(parameter.getParameterType().getRecordComponents()))
                .map(RecordComponent::getName)
                .collect(Collectors.toSet());
        return values.entrySet().stream()
                .filter(value -> known.contains(value.getKey()))
                .map(value -> "\"" + value.getKey() + "\":" + value.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
