package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of time limits against the catalogue of the field: what each limit is, and on whose word. */
class ClocksOfTheBookTest {

    private static final String TO_BE_RATIFIED = "roposed, to be ratified";

    /** One row of {@code clocks.dmn}; an empty urgency holds for every other. */
    record Row(
            String clock,
            String urgency,
            String limit,
            String calendar,
            String source,
            String spanishSource,
            String status,
            String warnings) {}

    /** C08, C21 to C25 and C33 are cut into rows of their own where the catalogue gives them several limits. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            C01           | -        | PT1H   | all-hours    | proposed | WHO ethical and safety recommendations
            C02           | urgent   | PT1H   | all-hours    | proposed | Primero
            C02           | -        | PT3H   | all-hours    | proposed | Primero
            C03           | -        | PT15M  | all-hours    | proposed | -
            C04           | urgent   | PT2H   | all-hours    | proposed | certified interpreter
            C04           | -        | PT24H  | all-hours    | proposed | certified interpreter
            C05           | -        | PT24H  | all-hours    | proposed | -
            C06           | -        | PT72H  | all-hours    | proposed | -
            C07           | -        | P5D    | working-days | standard | UK National Referral Mechanism
            C08           | -        | P14D   | all-hours    | proposed | UK National Referral Mechanism
            C09           | -        | P30D   | all-hours    | standard | article 13
            C10           | -        | PT72H  | all-hours    | standard | within 72 hours
            C11           | -        | PT120H | all-hours    | standard | within 120 hours
            C12           | -        | P14D   | all-hours    | standard | within 14 days
            C13-vaginal   | -        | P10D   | all-hours    | proposed | -
            C13-anal      | -        | PT72H  | all-hours    | proposed | -
            C13-oral      | -        | PT48H  | all-hours    | proposed | -
            C13-digital   | -        | PT48H  | all-hours    | proposed | -
            C14           | -        | PT72H  | all-hours    | proposed | -
            C15           | -        | PT1H   | all-hours    | standard | safety plan the same day
            C16           | -        | P7D    | all-hours    | standard | 3 to 7 days
            C17           | urgent   | PT4H   | all-hours    | proposed | -
            C17           | -        | PT24H  | all-hours    | proposed | -
            C18-stay      | first    | P3D    | all-hours    | proposed | -
            C19           | -        | PT24H  | all-hours    | law      | section 31
            C20           | -        | PT24H  | all-hours    | proposed | UNICEF guidelines on child victims of trafficking
            C21           | -        | P7D    | all-hours    | proposed | -
            C21-panel     | urgent   | PT72H  | all-hours    | proposed | -
            C21-panel     | -        | P30D   | all-hours    | proposed | -
            C22           | -        | P14D   | all-hours    | proposed | national case-management practice
            C23           | high     | P7D    | all-hours    | proposed | three months at most
            C23           | medium   | P14D   | all-hours    | proposed | three months at most
            C23           | -        | P30D   | all-hours    | proposed | three months at most
            C24           | -        | P7D    | all-hours    | proposed | about weekly
            C25           | urgent   | PT4H   | all-hours    | proposed | -
            C25           | priority | PT24H  | all-hours    | proposed | -
            C25           | -        | P3D    | working-days | proposed | -
            C25-begun     | -        | P14D   | all-hours    | proposed | Primero
            C26           | -        | P7D    | all-hours    | proposed | -
            C27           | -        | P30D   | all-hours    | standard | article 13
            C28           | -        | P365D  | all-hours    | law      | within one year of the injury
            C29           | -        | P30D   | all-hours    | law      | within 30 days
            C30           | urgent   | PT15M  | all-hours    | proposed | -
            C30           | -        | PT1H   | all-hours    | proposed | -
            C30-meeting   | first    | PT24H  | all-hours    | proposed | -
            C30-return    | -        | PT72H  | all-hours    | proposed | -
            C31           | -        | PT1H   | all-hours    | proposed | -
            C31-told      | -        | PT24H  | all-hours    | proposed | -
            C31-answered  | -        | P30D   | all-hours    | proposed | -
            C32           | -        | PT1H   | all-hours    | proposed | order of steps
            C32-safety    | -        | PT4H   | all-hours    | proposed | order of steps
            C32-notified  | -        | PT72H  | all-hours    | proposed | order of steps
            C33           | -        | P30D   | all-hours    | proposed | -
            C33-check     | -        | P90D   | all-hours    | proposed | -
            C35           | -        | P14D   | all-hours    | proposed | -
            """)
    void saysWhatTheCatalogueSays(
            String clock, String urgency, String limit, String calendar, String status, String source) {
        Row row = rows().stream()
                .filter(one -> one.clock().equals(clock) && one.urgency().equals(urgency == null ? "" : urgency))
                .findFirst()
                .orElseThrow();
        assertThat(row.limit()).isEqualTo(limit);
        assertThat(row.calendar()).isEqualTo(calendar);
        assertThat(row.status()).isEqualTo(status);
        if (source == null) {
            assertThat(row.source()).isEqualTo("Proposed, to be ratified");
        } else {
            assertThat(row.source()).contains(source);
        }
    }

    @Test
    void theAlarmsOfTheCatalogueAreThere() {
        assertThat(warnings("C10")).isEqualTo("PT24H PT48H PT66H");
        assertThat(warnings("C11")).isEqualTo("PT72H PT108H");
        assertThat(warnings("C12")).isEqualTo("P10D");
        assertThat(warnings("C28")).isEqualTo("P182D P274D P335D");
    }

    @Test
    void onlyWhatIsProposedSaysSoInBothLanguages() {
        assertThat(rows()).hasSizeGreaterThan(200).allSatisfy(row -> {
            assertThat(row.source().endsWith(TO_BE_RATIFIED))
                    .as("%s is %s", row.clock(), row.status())
                    .isEqualTo(row.status().equals("proposed"));
            assertThat(row.spanishSource().endsWith("por ratificar"))
                    .as(row.clock())
                    .isEqualTo(row.status().equals("proposed"));
        });
    }

    private static String warnings(String clock) {
        return rows().stream()
                .filter(row -> row.clock().equals(clock))
                .map(Row::warnings)
                .findFirst()
                .orElseThrow();
    }

    static List<Row> rows() {
        DecisionTable table =
                Dmn.readModelFromFile(Path.of("bpmn", "clocks.dmn").toFile()).getModelElementById("clocks-table");
        List<String> outputs = table.getOutputs().stream().map(Output::getName).toList();
        return table.getRules().stream().map(rule -> row(rule, outputs)).toList();
    }

    private static Row row(Rule rule, List<String> outputs) {
        List<String> cells = Stream.of(rule.getInputEntries(), rule.getOutputEntries())
                .<ModelElementInstance>flatMap(Collection::stream)
                .map(entry -> entry.getUniqueChildElementByType(org.camunda.bpm.model.dmn.instance.Text.class)
                        .getTextContent()
                        .replace("\"", ""))
                .toList();
        java.util.function.Function<String, String> of = name -> cells.get(2 + outputs.indexOf(name));
        return new Row(
                cells.get(0),
                cells.get(1),
                of.apply("limit"),
                of.apply("calendar"),
                of.apply("source"),
                of.apply("source.es"),
                of.apply("status"),
                of.apply("warnings"));
    }
}
