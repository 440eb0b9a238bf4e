package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.junit.jupiter.api.Test;

/**
 * Whoever sees the engine's tables learns which way a case went, and neither her health, nor what happened to her, nor where the
 * danger is; and what everybody on a case may read tells no more. Words are what is looked for, so that a new fact is found too.
 */
class FactsTellNothingTest {

    private static final Pattern TELLING = Pattern.compile(
            "(?i)pregnan|medical|mental|hiv|injur|wound|sample|kit|drug|pill"
                    + "|hospital|capacity|clinical|exposure|suicid|crisis|illness|wounded|weapon|rape|violen|assault|abus|exploit|abduct"
                    + "|taken|threat|danger|perpetrator|trafficker|recruiter|network|happened|contactby|fear|debt|story");

    /** What the procedures themselves say in their names or ends, and so cannot be hidden by another word. */
    private static final Map<String, String> NAMED_BY_THE_PROCEDURES = Map.ofEntries(
            Map.entry("dangerNow", "SOP-01, row 2: that there is danger, not where"),
            Map.entry("imminentDanger", "D5: that there is danger, not where"),
            Map.entry("protectiveMove danger", "SOP-15, row 4: SOP-02"),
            Map.entry("stayNext danger", "SOP-05: a message that starts SOP-02"),
            Map.entry("touchFinding danger", "SOP-09, row 6: a message that starts SOP-02"),
            Map.entry("whereNow hospital", "SOP-02 ends HOSPITAL"),
            Map.entry("missingOutcome found-danger", "SOP-14 ends FOUND_DANGER"),
            Map.entry("missingOutcome re-exploited", "SOP-14 ends RE_EXPLOITED"),
            Map.entry("wantsInjuries", "the claim of SOP-08, row 8, by its name"));

    @Test
    void noFactOfTheEngineTells() {
        assertThat(facts()).hasSizeGreaterThan(150);
        assertThat(facts().stream().filter(fact -> TELLING.matcher(fact).find()).filter(fact -> !named(fact)))
                .isEmpty();
    }

    @Test
    void nothingThatEverybodyOnTheCaseReadsTells() {
        assertThat(TheBook.forms().values().stream()
                        .flatMap(TheBook::fields)
                        .filter(field -> field.at("/properties/block").asText().matches("S2|status"))
                        .flatMap(FactsTellNothingTest::told)
                        .filter(fact -> TELLING.matcher(fact).find())
                        .filter(fact -> !named(fact))
                        .distinct())
                .isEmpty();
    }

    @Test
    void everyExceptionIsStillNeeded() {
        Set<String> all = facts();
        assertThat(NAMED_BY_THE_PROCEDURES.keySet())
                .allSatisfy(fact -> assertThat(all).anyMatch(one -> one.equals(fact) || one.startsWith(fact + " ")));
    }

    private static boolean named(String fact) {
        String name = fact.split(" ")[0];
        return NAMED_BY_THE_PROCEDURES.containsKey(fact)
                || NAMED_BY_THE_PROCEDURES.containsKey(name)
                        && !TELLING.matcher(fact.substring(name.length())).find();
    }

    /** Each name of a fact, and each with each of its values. */
    private static Set<String> facts() {
        return Stream.of(
                        TheBook.forms().values().stream()
                                .flatMap(TheBook::fields)
                                .filter(field ->
                                        field.at("/properties/routing").asText().equals("true"))
                                .flatMap(FactsTellNothingTest::told),
                        TheBook.all(ServiceTask.class)
                                .flatMap(task -> TheBook.property(task, "fact").stream()
                                        .map(fact -> fact
                                                + TheBook.property(task, "value")
                                                        .map(value -> " " + value)
                                                        .orElse(""))),
                        TheBook.all(BusinessRuleTask.class).map(BusinessRuleTask::getCamundaResultVariable),
                        actions())
                .flatMap(named -> named)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> told(JsonNode field) {
        String key = field.get("key").asText();
        return Stream.concat(
                Stream.of(key),
                TheBook.stream(field.path("values"))
                        .map(value -> key + " " + value.get("value").asText()));
    }

    private static final Pattern SET = Pattern.compile("with\\((?:facts, )?\"([a-z]\\w*)\"");

    private static Stream<String> actions() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(FactsTellNothingTest::text)
                    .filter(text -> text.contains("implements ProcedureAction"))
                    .flatMap(text -> SET.matcher(text).results().map(found -> found.group(1)))
                    .toList()
                    .stream();
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
