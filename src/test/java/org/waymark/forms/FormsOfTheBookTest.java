package org.waymark.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The forms that are shipped, on pages in both languages: empty, and refused because nothing was answered. */
class FormsOfTheBookTest {

    static List<Named<Path>> files() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("forms"))) {
            return files.filter(file -> file.toString().endsWith(".form"))
                    .sorted()
                    .map(file -> Named.of(file.getFileName().toString(), file))
                    .toList();
        }
    }

    private static FormSchema read(Path file) throws IOException {
        return FormDesk.FORMS.read(file.getFileName().toString(), Files.readAllBytes(file));
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepThePageRules(Path file) throws IOException {
        FormSchema form = read(file);

        assertThat(form.key().value() + ".form").isEqualTo(file.getFileName().toString());
        for (Locale language : List.of(FormDesk.ENGLISH, FormDesk.SPANISH)) {
            PageRules.hold(FormPage.of(form, Submission.empty(), Map.of(), language));
            Checked checked = form.check(Submission.ofForm(Map.of()), language);
            if (checked instanceof Checked.Rejected rejected) {
                FormView view = form.view(Submission.ofForm(Map.of()), rejected.errors(), Map.of(), language);
                PageRules.hold(FormPage.render(view, language));
            }
        }
    }

    /** The first answer to each choice, something for all else: what such a page posts is accepted. */
    @ParameterizedTest
    @MethodSource("files")
    void takeWhatTheirPagePosts(Path file) throws IOException {
        FormSchema form = read(file);
        Submission answered = Submission.empty();
        for (int round = 0; round < 4; round++) {
            answered = FormPage.posted(filled(FormPage.of(form, answered)));
        }

        Answers answers = FormDesk.accepted(form, answered);

        assertThat(form.fields().stream()
                        .filter(field -> field.routing() == FormField.Routing.FACT)
                        .map(FormField::key))
                .allMatch(answers.facts().values()::containsKey);
        answers.values()
                .forEach((key, value) ->
                        assertThat(form.inWords(key, value, FormDesk.SPANISH)).isNotBlank());
    }

    private static Document filled(Document page) {
        page.select("fieldset").forEach(choices -> {
            if (choices.select("[checked]").isEmpty()) {
                choices.selectFirst("input").attr("checked", "");
            }
        });
        page.select("input[type=checkbox][value=true]:not([name$=.declined])").attr("checked", "");
        page.select("select:not(:has(option[selected][value~=.]))")
                .forEach(select -> select.select("option").get(1).attr("selected", ""));
        page.select("input[type=text]:not([id*=primeroCaseId]), textarea")
                .forEach(text -> text.attr("value", "words").text("words"));
        page.select("input[type=number]")
                .forEach(number -> number.attr("value", number.hasAttr("min") ? number.attr("min") : "1"));
        page.select("input[type=date]").attr("value", "2026-12-01");
        page.select("input[type=time]").attr("value", "09:30");
        page.select("input[type=datetime-local]").attr("value", "2026-12-01T09:30");
        return page;
    }
}
