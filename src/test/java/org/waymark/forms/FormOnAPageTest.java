package org.waymark.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.forms.FormDesk.accepted;
import static org.waymark.forms.FormDesk.choice;
import static org.waymark.forms.FormDesk.component;
import static org.waymark.forms.FormDesk.form;
import static org.waymark.forms.FormDesk.posted;
import static org.waymark.forms.FormDesk.sent;

import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class FormOnAPageTest {

    private static final String DECLINABLE =
            "'validate':{'required':true},'properties':{'declinable':'true','label.es':'¿Qué?'}";

    private final FormSchema form = form(
            component("textfield", "words", "'description':'A kind, <b>never</b> an address'," + DECLINABLE),
            component("textarea", "story", "'validate':{'maxLength':600,'required':true}"),
            component("number", "children", "'decimalDigits':0,'description':'Under 18'," + DECLINABLE),
            component("checkbox", "alone", "'description':'Nobody listens','validate':{'required':true}"),
            component("checkbox", "fed", "'properties':{'declinable':'true'}"),
            choice("radio", "threat", List.of("no", "yes"), DECLINABLE),
            choice("select", "language", List.of("english", "spanish"), DECLINABLE),
            "{'type':'group','label':'Needs','components':["
                    + choice(
                            "checklist",
                            "needs",
                            List.of("food", "sleep"),
                            "'description':'All that apply'," + DECLINABLE)
                    + "," + choice("taglist", "tags", List.of("one", "two"), "") + "]}",
            "{'type':'text','text':'## Before you start\\n\\n* one\\n* **two** & <3'}",
            "{'type':'separator'}",
            "{'type':'spacer','height':40}",
            component("datetime", "day", "'subtype':'date'," + DECLINABLE),
            component("datetime", "hour", "'subtype':'time'"),
            component("datetime", "moment", "'subtype':'datetime'"));

    private final Submission wrong = posted("children=two", "day=tomorrow", "needs=moon", "moment=2026-11-24T01:30");

    @Test
    void keepsThePageRulesEmptyAndRefused() {
        PageRules.hold(FormPage.of(form, Submission.empty()));
        PageRules.hold(FormPage.refused(form, wrong));
    }

    @Test
    void summarisesErrorsWithLinksToTheirFields() {
        Document page = FormPage.refused(form, wrong);

        Element summary = page.selectFirst(".note[role=alert]");
        assertThat(summary.selectFirst("h2").text()).isEqualTo("8 answers need another look");
        assertThat(summary.select("a").eachAttr("href"))
                .containsExactly(
                        "#f-words",
                        "#f-story",
                        "#f-children",
                        "#f-alone",
                        "#f-threat-1",
                        "#f-language",
                        "#f-needs-1",
                        "#f-day");
        assertThat(summary.select("a"))
                .allSatisfy(link -> assertThat(page.select(link.attr("href")))
                        .singleElement()
                        .matches(target -> target.is("input, select, textarea")));
        assertThat(summary.select("a").eachText())
                .contains("children? Give a whole number", "threat? Choose one, or choose “prefers not to say”");
        assertThat(page.getElementById("f-children-error").text()).isEqualTo("Give a whole number");
    }

    @Test
    void givesBackWhatWasTypedAlsoIfItIsNoNumber() {
        Document page = FormPage.refused(form, wrong);

        Element children = page.getElementById("f-children");
        assertThat(children.attr("value")).isEqualTo("two");
        assertThat(children.attr("type")).isEqualTo("text");
        assertThat(children.attr("inputmode")).isEqualTo("numeric");
        assertThat(children.attr("aria-invalid")).isEqualTo("true");
        assertThat(children.attr("aria-describedby")).isEqualTo("f-children-hint f-children-error");
        assertThat(page.getElementById("f-day").attr("value")).isEqualTo("tomorrow");
        assertThat(page.getElementById("f-day").attr("type")).isEqualTo("text");
        assertThat(page.getElementById("f-moment").attr("value")).isEqualTo("2026-11-24T01:30");
        assertThat(page.getElementById("f-moment").attr("type")).isEqualTo("datetime-local");
    }

    @Test
    void putsLabelHintErrorControlOriginAndDecliningInThisOrder() {
        FormView view = form.view(
                wrong, FormDesk.rejected(form, wrong), Map.of("children", "From the intake"), FormDesk.ENGLISH);
        Document page = FormPage.render(view, FormDesk.ENGLISH);

        Element field = page.getElementById("f-children").parent();
        assertThat(field.children().stream().map(child -> child.tagName() + "." + child.className()))
                .containsExactly("label.", "p.hint", "p.wrong", "input.short", "p.origin", "label.choice soft");
        assertThat(page.getElementById("f-children").attr("aria-describedby"))
                .isEqualTo("f-children-hint f-children-error f-children-origin");
    }

    @Test
    void offersDecliningBesideTheOtherAnswersOfAChoice() {
        Document page = FormPage.of(form, Submission.empty());

        assertThat(page.select("input[name=threat]").eachAttr("value")).containsExactly("no", "yes", "declined");
        assertThat(page.select("input[name=needs]").eachAttr("value")).containsExactly("food", "sleep", "declined");
        assertThat(page.select("select option").eachAttr("value"))
                .containsExactly("", "english", "spanish", "declined");
        assertThat(page.select("[name$=.declined]").eachAttr("name"))
                .containsExactly("words.declined", "children.declined", "fed.declined", "day.declined");
    }

    @Test
    void showsTextAsTextAndNothingElse() {
        Document page = FormPage.of(form, posted("words=<script>alert(1)</script>", "story=</textarea><script>"));

        assertThat(page.select("script, b")).isEmpty();
        assertThat(page.getElementById("f-words").attr("value")).isEqualTo("<script>alert(1)</script>");
        assertThat(page.getElementById("f-words-hint").text()).isEqualTo("A kind, <b>never</b> an address");
        assertThat(page.select(".lead li").eachText()).containsExactly("one", "two & <3");
        assertThat(page.select("[style], [onclick]")).isEmpty();
    }

    @Test
    void speaksTheReadersLanguage() {
        Document page = FormPage.of(form, Submission.empty(), Map.of(), FormDesk.SPANISH);

        assertThat(page.select("label[for=f-words]").text()).isEqualTo("¿Qué?");
        assertThat(page.select("label.soft").first().text()).isEqualTo("Prefiere no responder");
    }

    @Test
    void showsARecordSoThatPostingItAgainSaysTheSame() {
        Submission record =
                sent("{'words':'two words','story':'one\\ntwo','children':'declined','alone':true,'fed':false,"
                        + "'threat':'declined','language':'spanish','needs':['food'],'day':'2026-11-24','hour':'09:30',"
                        + "'moment':'2026-11-24T01:30:00-04:00'}");

        Submission again = FormPage.posted(FormPage.of(form, record));

        assertThat(accepted(form, again).values())
                .isEqualTo(accepted(form, record).values());
    }
}
