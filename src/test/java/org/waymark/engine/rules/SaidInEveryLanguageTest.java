package org.waymark.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.engine.BookFile;
import org.waymark.engine.Finding;
import org.waymark.engine.Finding.Severity;

/** What is not yet said in a language of the country is a warning, and no error: English is shown meanwhile. */
class SaidInEveryLanguageTest {

    private static final String RULE = "house/said-in-every-language";

    private static final String DIAGRAM = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
                targetNamespace="https://waymark.org/bpmn">
              <message id="lost" name="msg.missing"/>
              <process id="visit" name="Visit" isExecutable="true">
                <extensionElements><camunda:properties>
                  <camunda:property name="name.es" value="Visita"/></camunda:properties></extensionElements>
                <userTask id="ask" name="Ask her"><documentation>Ask.</documentation><extensionElements><camunda:properties>
                  <camunda:property name="name.es" value="Pregúntele"/>
                  <camunda:property name="source" value="SOP-01, row 1"/></camunda:properties></extensionElements></userTask>
                <endEvent id="end" name="Asked"/>
              </process>
            </definitions>
            """;

    private static final String FORM = """
            {"id": "answer", "components": [{"type": "group", "id": "all", "label": "All", "properties": {"label.es": "Todo"},
              "components": [{"type": "radio", "id": "said", "label": "What?", "description": "Her words",
                "values": [{"label": "Yes", "value": "yes"}, {"label": "No", "value": "no"}],
                "properties": {"label.es": "¿Qué?", "option.yes.es": "Sí"}}]}]}
            """;

    @Test
    void eachMissingTranslationIsNamedWithItsPlace() {
        assertThat(warnings(Rules.inTwoLanguages()))
                .allMatch(finding -> finding.severity() == Severity.WARNING)
                .extracting(
                        Finding::file,
                        Finding::element,
                        finding -> finding.message().replaceFirst(".*property (\\S+) too.*", "$1"))
                .containsExactlyInAnyOrder(
                        tuple("visit.bpmn", "ask", "documentation.es"),
                        tuple("visit.bpmn", "ask", "source.es"),
                        tuple("visit.bpmn", "end", "name.es"),
                        tuple("answer.form", "said", "description.es"),
                        tuple("answer.form", "said", "option.no.es"));
    }

    @Test
    void whereEnglishIsReadAloneNothingIsMissing() {
        assertThat(warnings(Rules.inFourSectors())).isEmpty();
    }

    private static List<Finding> warnings(BookRules rules) {
        return rules
                .check(List.of(
                        new BookFile("visit.bpmn", DIAGRAM.getBytes(StandardCharsets.UTF_8)),
                        new BookFile("answer.form", FORM.getBytes(StandardCharsets.UTF_8))))
                .stream()
                .filter(finding -> finding.rule().equals(RULE))
                .toList();
    }
}
