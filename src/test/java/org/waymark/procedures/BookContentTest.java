package org.waymark.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.waymark.engine.BookFile;
import org.waymark.engine.Finding;
import org.waymark.shared.SopKey;

class BookContentTest {

    private static final SopKey CARE = new SopKey("care");

    private final List<BookFile> book = List.of(
            file("care.bpmn", """
                    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
                      <process id="care">
                        <startEvent id="begin" camunda:formRef="report" />
                        <userTask id="ask" camunda:formRef="ask" />
                        <businessRuleTask id="weigh" camunda:decisionRef="weigh" />
                        <callActivity id="refer" calledElement="referral" />
                      </process>
                    </definitions>"""),
            file("referral.bpmn", "<definitions><process id='referral'/></definitions>"),
            file("weigh.dmn", "<definitions><decision id='weigh'/><decision id='weigh-more'/></definitions>"),
            file("clocks.dmn", "<definitions><decision id='clocks'/></definitions>"),
            file("ask.form", "{}"),
            file("report.form", "{}"),
            file("other.form", "{}"));

    @Test
    void aVersionIsTheDiagramItsFormsAndItsDecisions() {
        for (String own : List.of("care.bpmn", "ask.form", "report.form", "weigh.dmn")) {
            assertThat(digest(changed(own))).as(own).isNotEqualTo(digest(book));
        }
    }

    @Test
    void whatAnotherProcedureOwnsIsNoNewVersion() {
        for (String others : List.of("other.form", "clocks.dmn", "referral.bpmn")) {
            assertThat(digest(changed(others))).as(others).isEqualTo(digest(book));
        }
    }

    @Test
    void theOrderOfTheFilesDoesNotMatter() {
        var backwards = new ArrayList<>(book);
        java.util.Collections.reverse(backwards);
        assertThat(digest(backwards)).isEqualTo(digest(book));
        assertThat(Digests.of(backwards)).isEqualTo(Digests.of(book));
    }

    @Test
    void twoFilesCannotPassForOne() {
        assertThat(Digests.of(List.of(file("a", "b"), file("c", "d"))))
                .isNotEqualTo(Digests.of(List.of(file("a", "bcd"))))
                .isNotEqualTo(Digests.of(List.of(file("ab", ""), file("c", "d"))));
    }

    @Test
    void aFileThatCannotBeReadIsNamed() {
        var content = BookContent.of(List.of(
                file("torn.bpmn", "<definitions>\n<process"),
                file("empty.bpmn", "<definitions/>"),
                file("tool.jar", "PK"),
                file("torn.dmn", "no")));
        assertThat(content.unreadable())
                .extracting(Finding::file)
                .containsExactly("torn.bpmn", "empty.bpmn", "tool.jar", "torn.dmn");
        assertThat(content.unreadable().get(0).message()).contains("line 2");
    }

    private static String digest(List<BookFile> files) {
        var content = BookContent.of(files);
        return Arrays.toString(content.digest(content.sop(CARE).orElseThrow()));
    }

    private List<BookFile> changed(String name) {
        UnaryOperator<BookFile> change = file ->
                file.name().equals(name) ? file(name, new String(file.content(), StandardCharsets.UTF_8) + " ") : file;
        return book.stream().map(change).toList();
    }

    private static BookFile file(String name, String content) {
        return new BookFile(name, content.getBytes(StandardCharsets.UTF_8));
    }
}
