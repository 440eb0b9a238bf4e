package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each step says where it comes from: the row of its procedure, then the law or standard that was read. A wrong source is worse
 * than none, so that whatever rests on nobody's text says that it is proposed.
 */
class SourcesOfTheBookTest {

    private static final Pattern PLACE = Pattern.compile(
            "SOP-\\d\\d, (rows? \\d|step \\d|before row \\d|exceptions\\b|ends:"
                    + "|last line\\b|closing rule\\b|P1 withdrawn\\b).*|E\\d+ of the exceptional paths.*|Exceptional path E\\d+[:;].*");
    private static final Pattern PLACE_ES =
            Pattern.compile("SOP-\\d\\d, (filas? \\d|paso \\d|antes de la fila \\d|excepciones\\b"
                    + "|finales:|última línea\\b|regla de cierre\\b|retiro de P1\\b).*|E\\d+ de las situaciones excepcionales.*"
                    + "|Camino excepcional E\\d+[:;].*");

    /** What was read where it stands, and may be named. */
    private static final List<String> READ = List.of(
            "Sexual Offences Act, Chapter 11:28, section 31",
            "Criminal Injuries Compensation Act, Chapter 5:31",
            "Justice Protection Act, Chapter 5:33",
            "Council of Europe Convention on Action against Trafficking",
            "UK National Referral Mechanism",
            "IOM Human Trafficking Case Data Standard 2.0",
            "WHO ethical and safety recommendations for interviewing trafficked women, rules 1 to 7",
            "WHO ethical and safety recommendations for interviewing trafficked women, rule 6",
            "WHO ethical and safety recommendations for interviewing trafficked women, rule 7",
            "ILO operational indicators of trafficking, 2009",
            "UNICEF guidelines on child victims of trafficking, guardian",
            "published procedure of the national counter-trafficking unit",
            "consent practice for shared data on survivors",
            "national case-management practice: three months",
            "from clinical practice");

    private static final Pattern AUTHORITY = Pattern.compile(
            "(?i)\\b(acts?|convention|protocol|principles?|recommend\\w*|guidelines?|standards?|handbook|practice"
                    + "|WHO|IOM|ILO|UN|UNICEF|UNHCR|UNODC|UNFPA|UK|NRM|ICRC|procedure of)\\b");

    /** The status of each row of each clock. */
    private static final Map<String, Set<String>> CLOCKS = ClocksOfTheBookTest.rows().stream()
            .collect(Collectors.groupingBy(
                    ClocksOfTheBookTest.Row::clock,
                    Collectors.mapping(ClocksOfTheBookTest.Row::status, Collectors.toSet())));

    static Stream<Named<UserTask>> steps() {
        return TheBook.all(UserTask.class).map(task -> Named.of(task.getId(), task));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void namesItsRowInBothLanguages(UserTask step) {
        assertThat(source(step)).matches(PLACE);
        assertThat(spanish(step)).matches(PLACE_ES);
        assertThat(numbers(spanish(step))).isEqualTo(numbers(source(step)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void namesOnlyWhatWasRead(UserTask step) {
        assertThat(AUTHORITY.matcher(withoutRead(source(step))).results().map(MatchResult::group))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("steps")
    void saysThatItIsProposedUnlessALawOrAStandardSetsItsLimit(UserTask step) {
        String clock = TheBook.property(step, "clock").orElseThrow();
        assertThat(CLOCKS).containsKey(clock);
        boolean set = !CLOCKS.get(clock).equals(Set.of("proposed")) && namesSomething(source(step));
        assertThat(set || source(step).endsWith("proposed, to be ratified"))
                .as(source(step))
                .isTrue();
        assertThat(spanish(step).matches(".*propuest[oa]s?, por ratificar"))
                .as(spanish(step))
                .isEqualTo(source(step).endsWith("proposed, to be ratified"));
    }

    @Test
    void whatWasNotReadIsFound() {
        assertThat(AUTHORITY
                        .matcher(withoutRead("SOP-01, row 1; WHO recommendations, rule 9"))
                        .results())
                .hasSize(2);
        assertThat("WHO recommendations, rules 1 to 7").doesNotMatch(PLACE);
    }

    private static boolean namesSomething(String source) {
        return !withoutRead(source).equals(source);
    }

    private static String withoutRead(String source) {
        return READ.stream().reduce(source, (text, read) -> text.replace(read, ""));
    }

    private static List<String> numbers(String text) {
        return Pattern.compile("[A-Z]*-?\\d+[a-d]?")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .sorted()
                .toList();
    }

    private static String source(UserTask step) {
        return TheBook.property(step, "source").orElseThrow();
    }

    private static String spanish(UserTask step) {
        return TheBook.property(step, "source.es").orElseThrow();
    }
}
