package org.waymark.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.forms.FormDesk.ENGLISH;
import static org.waymark.forms.FormDesk.choice;
import static org.waymark.forms.FormDesk.component;
import static org.waymark.forms.FormDesk.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever is sent, checking answers; what is accepted is accepted again and shows as it is. */
class AnySubmissionTest {

    private static final String DECLINABLE = "'properties':{'declinable':'true'}";
    private static final FormSchema FORM = form(
            component("checkbox", "a", "'properties':{'block':'status','routing':'true'}"),
            component("number", "b", "'decimalDigits':2,'validate':{'min':-5,'max':1000}," + DECLINABLE),
            choice(
                    "radio",
                    "c",
                    List.of("x", "y"),
                    "'properties':{'block':'status','routing':'true','declinable':'true'}"),
            choice("checklist", "d", List.of("x", "y"), "'properties':{'routing':'decision','declinable':'true'}"),
            component("textfield", "e", "'validate':{'maxLength':20,'pattern':'^[a-z ]*$'}," + DECLINABLE),
            component("textarea", "f", "'conditional':{'hide':'=not(a)'}"),
            component(
                    "datetime",
                    "g",
                    "'subtype':'date','conditional':{'hide':'=b > 3 or c = \\'y\\''}".replace("\\'", "\\\"")),
            component("datetime", "h", "'subtype':'datetime'," + DECLINABLE),
            component("datetime", "i", "'subtype':'time'"),
            component(
                    "textfield", "j", "'validate':{'required':true},'conditional':{'hide':'=g < h or count(d) > 1'}"));

    @Property(tries = 200)
    void isAnsweredAndNeverThrows(@ForAll("submissions") Submission submission) {
        Checked checked = FORM.check(submission, ENGLISH);

        if (checked instanceof Checked.Accepted accepted) {
            assertAcceptedAgain(accepted.answers());
        } else {
            assertThat(((Checked.Rejected) checked).errors()).isNotEmpty().allSatisfy(error -> {
                assertThat(error.message()).isNotBlank();
                assertThat(error.field()).isNotBlank();
            });
        }
        FormView view = FORM.view(submission, List.of(), Map.of(), ENGLISH);
        assertThat(view.parts()).isNotEmpty();
    }

    private static void assertAcceptedAgain(Answers answers) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        answers.values().forEach(record::set);
        Checked again = FORM.check(Submission.ofJson(reread(record)), ENGLISH);
        assertThat(again).isEqualTo(new Checked.Accepted(answers));
        answers.values()
                .forEach((key, value) ->
                        assertThat(FORM.inWords(key, value, ENGLISH)).isNotBlank());
    }

    @Property(tries = 100)
    void isOftenAcceptedIfItMakesSense(@ForAll("sensible") Submission submission) {
        Checked checked = FORM.check(submission, ENGLISH);

        Statistics.collect(checked instanceof Checked.Accepted);
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
        if (checked instanceof Checked.Accepted accepted) {
            assertAcceptedAgain(accepted.answers());
        }
    }

    @Provide
    Arbitrary<Submission> sensible() {
        return Combinators.combine(
                        some("true"),
                        some("0", "3.5", "4", "declined"),
                        some("x", "y", "declined"),
                        some("x", "y"),
                        some("a b", "declined", "UPPER"),
                        some("story", "two\r\nlines"),
                        some("2026-11-24", "2020-01-01", "never"),
                        some("2026-11-24T09:30", "2019-01-01T00:00"))
                .as((a, b, c, d, e, f, g, h) -> Submission.ofForm(Map.of(
                        "a",
                        a,
                        "b",
                        b,
                        "c",
                        c,
                        "d",
                        d,
                        "e",
                        e,
                        "f",
                        f,
                        "g",
                        g,
                        "h",
                        h,
                        "i",
                        List.of("23:59"),
                        "j",
                        List.of("there"))));
    }

    private static Arbitrary<List<String>> some(String... texts) {
        return Arbitraries.of(texts).list().ofMaxSize(1);
    }

    /** As the record gives it back: written and read as text. */
    private static ObjectNode reread(ObjectNode record) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(record.toString());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    @Property(tries = 150)
    void showsADraftAsItWasTyped(@ForAll("submissions") Submission submission) {
        ObjectNode draft = FORM.draft(submission);

        FormView before = FORM.view(submission, List.of(), Map.of(), ENGLISH);
        FormView after = FORM.view(Submission.ofJson(draft), List.of(), Map.of(), ENGLISH);

        assertThat(after.parts()).hasSameSizeAs(before.parts());
        assertThat(FORM.draft(Submission.ofJson(draft))).isEqualTo(draft);
    }

    @Provide
    Arbitrary<Submission> submissions() {
        Arbitrary<String> names =
                Arbitraries.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "b.declined", "d.declined", "k");
        Arbitrary<Submission> typed =
                Arbitraries.maps(names, values()).ofMaxSize(9).map(values -> Submission.ofJson(object(values)));
        Arbitrary<Submission> posted = Arbitraries.maps(names, texts().list().ofMaxSize(3))
                .ofMaxSize(9)
                .map(Submission::ofForm);
        return Arbitraries.oneOf(typed, posted);
    }

    private static ObjectNode object(Map<String, JsonNode> values) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        values.forEach(object::set);
        return object;
    }

    private static Arbitrary<JsonNode> values() {
        var json = JsonNodeFactory.instance;
        Arbitrary<JsonNode> scalars = Arbitraries.oneOf(
                texts().map(json::textNode),
                Arbitraries.bigDecimals().map(json::numberNode),
                Arbitraries.integers().between(-10, 20).map(number -> (JsonNode) json.numberNode(number)),
                Arbitraries.doubles().map(number -> (JsonNode) json.numberNode(number)),
                Arbitraries.of(true, false).map(json::booleanNode),
                Arbitraries.just((JsonNode) json.nullNode()),
                Arbitraries.of(Double.NaN, Double.NEGATIVE_INFINITY).map(number -> (JsonNode) json.numberNode(number)));
        Arbitrary<JsonNode> lists =
                scalars.list().ofMaxSize(3).map(items -> json.arrayNode().addAll(items));
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(6, scalars),
                net.jqwik.api.Tuple.of(3, lists),
                net.jqwik.api.Tuple.of(
                        1, Arbitraries.just((JsonNode) json.objectNode().put("a", 1))));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "x",
                        "y",
                        "true",
                        "on",
                        "declined",
                        "1",
                        "2.50",
                        "-1e5",
                        "2026-11-24",
                        "2026-02-30",
                        "09:30",
                        "2026-11-24T09:30",
                        "2026-11-24T09:30:00-04:00",
                        "+999999999-12-31T23:59:59Z",
                        "",
                        " ",
                        "\ud800",
                        "a\r\nb"),
                Arbitraries.strings().ofMaxLength(30),
                Arbitraries.strings().alpha().ofMaxLength(25));
    }
}
