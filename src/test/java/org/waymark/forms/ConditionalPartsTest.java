package org.waymark.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.forms.FormDesk.accepted;
import static org.waymark.forms.FormDesk.choice;
import static org.waymark.forms.FormDesk.component;
import static org.waymark.forms.FormDesk.form;
import static org.waymark.forms.FormDesk.posted;
import static org.waymark.forms.FormDesk.rejected;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionalPartsTest {

    private static final String THREAT = choice("radio", "threat", List.of("no", "indirect", "direct"), "");

    private static String hidden(String condition) {
        return "'validate':{'required':true},'conditional':{'hide':'" + condition.replace("\"", "\\\"") + "'}";
    }

    @Test
    void askNothingWhileTheyAreClosed() {
        FormSchema form = form(THREAT, component("textfield", "who", hidden("=threat != \"direct\"")));

        assertThat(accepted(form, posted("threat=no", "who=somebody")).values()).containsOnlyKeys("threat");
        assertThat(rejected(form, posted("threat=direct")))
                .extracting(FieldError::field)
                .containsExactly("who");
        assertThat(accepted(form, posted("threat=direct", "who=somebody")).values())
                .containsOnlyKeys("threat", "who");
    }

    @Test
    void closeWhatFollowsFromThem() {
        FormSchema form = form(
                component("checkbox", "children"),
                "{'type':'group','label':'Children','conditional':{'hide':'=not(children)'},'components':["
                        + component("checkbox", "here") + ","
                        + component("number", "many", "'validate':{'required':true}") + "]}",
                component("textfield", "where", hidden("=not(here)")));

        assertThat(accepted(form, posted("here=true", "many=2", "where=there")).values())
                .containsOnlyKeys("children");
        assertThat(rejected(form, posted("children=true", "here=true")))
                .extracting(FieldError::field)
                .containsExactly("many", "where");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=threat = \"direct\"|threat=direct|true",
                "=threat = \"direct\"|threat=no|false",
                "=threat = null|threat=|true",
                "=not(threat in [\"direct\", \"indirect\"])|threat=no|true",
                "=not(threat in [\"direct\", \"indirect\"])|threat=direct|false",
                "=threat != \"no\" and threat != \"indirect\"|threat=|true",
                "=many > 2|many=3|true",
                "=many > 2|many=2|false",
                "=many > 2|many=|false",
                "=many > 2|many=three|false",
                "=many in [1..3]|many=2|true",
                "=many between 1 and 3|many=4|false",
                "=list contains(signs, \"debt\")|signs=debt|true",
                "=list contains(signs, \"debt\")|signs=locked|false",
                "=count(signs) = 0|signs=|true",
                "=day < date(\"2026-01-01\")|day=2025-12-31|true",
                "=day < date(\"2026-01-01\")|day=2026-01-01|false",
                "=moment < date and time(\"2026-01-01T00:00:00-04:00\")|moment=2025-12-31T23:59|true",
                "=words = \"a\"|words=a|true",
                "=if many > 2 then true else false|many=3|true"
            })
    void compareTheAnswersAboveThem(String condition, String answer, boolean closed) {
        FormSchema form = form(
                THREAT,
                component("number", "many"),
                choice("checklist", "signs", List.of("debt", "locked"), ""),
                component("datetime", "day", "'subtype':'date'"),
                component("datetime", "moment", "'subtype':'datetime'"),
                component("textfield", "words"),
                component("textfield", "last", hidden(condition)));

        Checked checked = form.check(posted(answer), FormDesk.ENGLISH);

        boolean asked = checked instanceof Checked.Rejected rejected
                && rejected.errors().stream().anyMatch(error -> error.field().equals("last"));
        assertThat(asked).isEqualTo(!closed);
    }

    @Test
    void openInThePageItselfAfterTheAnswerThatOpensThem() {
        FormSchema form = form(
                THREAT,
                component("textfield", "who", hidden("=threat != \"direct\"")),
                component("textfield", "words", hidden("=not(threat = \"direct\")")),
                component("textfield", "other", hidden("=threat = \"no\" or threat = null")),
                component("checkbox", "alone"),
                "{'type':'text','text':'Good.','conditional':{'hide':'=alone = false'}}");

        Document page = FormPage.of(form, posted("threat=direct"));

        Element question = page.selectFirst(".question");
        assertThat(question.select("> fieldset [data-reveals]").eachAttr("value"))
                .containsExactly("direct");
        assertThat(question.select("> .reveal > .field [name]").eachAttr("name"))
                .containsExactly("who", "words");
        assertThat(page.select(".question")
                        .get(1)
                        .select("> .field [data-reveals]")
                        .eachAttr("name"))
                .containsExactly("alone");
        assertThat(page.select(".question").get(1).select("> .reveal").text()).isEqualTo("Good.");
        assertThat(page.select("#f-other")).isNotEmpty();
        assertThat(page.selectFirst("fieldset").attr("hx-post"))
                .as("what two answers open is told by the server")
                .isEqualTo("/tasks/7/form");
    }

    @Test
    void areThereWithAllTheyHoldBeforeThePageOpensThem() {
        FormSchema form = form(
                component("checkbox", "children"),
                "{'type':'group','label':'Children','conditional':{'hide':'=not(children)'},'components':["
                        + component("checkbox", "here") + "," + component("number", "many", hidden("=not(here)"))
                        + "]}");

        Document page = FormPage.of(form, posted());

        assertThat(page.select(".reveal section [name]").eachAttr("name")).containsExactly("here");
        assertThat(page.getElementById("f-here").closest(".field").attr("hx-post"))
                .isEqualTo("/tasks/7/form");
        assertThat(FormPage.of(form, posted("here=true", "many=2")).select(".reveal [name=many]"))
                .isEmpty();
        assertThat(FormPage.of(form, posted("children=true", "here=true")).select(".reveal [name=many]"))
                .hasSize(1);
    }

    @Test
    void areToldByTheServerWhereThePageCannotKnow() {
        FormSchema form = form(
                component("number", "many", "'decimalDigits':0"),
                component("textfield", "names", hidden("=many = null or many < 1")),
                component("textfield", "words"));

        Document closed = FormPage.of(form, posted("many=0", "names=kept"));
        Document open = FormPage.of(
                form, FormPage.posted(closed).values().has("names") ? posted("many=1", "names=kept") : posted());

        assertThat(closed.select("#f-names")).isEmpty();
        assertThat(closed.select("input[type=hidden][name=names]").attr("value"))
                .isEqualTo("kept");
        Element question = closed.getElementById("f-many").parent();
        assertThat(question.attr("hx-post")).isEqualTo("/tasks/7/form");
        assertThat(question.attr("hx-trigger")).isEqualTo("change");
        assertThat(question.attr("hx-target")).isEqualTo("#form-fields");
        assertThat(closed.select("[hx-post]")).hasSize(1);
        assertThat(closed.select("noscript button").attr("formaction")).isEqualTo("/tasks/7/form");
        assertThat(open.getElementById("f-names").attr("value")).isEqualTo("kept");
    }

    @Test
    void addNothingToAPageWithoutThem() {
        Document page = FormPage.of(form(THREAT), posted());

        assertThat(page.select("noscript, [hx-post], .question, [data-reveals]"))
                .isEmpty();
    }
}
