package org.waymark.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.forms.FormDesk.accepted;
import static org.waymark.forms.FormDesk.choice;
import static org.waymark.forms.FormDesk.component;
import static org.waymark.forms.FormDesk.form;
import static org.waymark.forms.FormDesk.json;
import static org.waymark.forms.FormDesk.posted;
import static org.waymark.forms.FormDesk.rejected;
import static org.waymark.forms.FormDesk.sent;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersToAFormTest {

    private static final String PLACES = choice("radio", "place", List.of("home", "clinic"), "");
    private static final String NEEDS = choice("checklist", "needs", List.of("food", "sleep", "doctor"), "");

    @Test
    void keepsWhatABrowserPostsAsTypedValues() {
        FormSchema form = form(
                component("textfield", "words"),
                component("textarea", "story"),
                component("number", "children"),
                component("checkbox", "alone"),
                component("checkbox", "hurt"),
                PLACES,
                NEEDS,
                component("datetime", "day", "'subtype':'date'"),
                component("datetime", "hour", "'subtype':'time'"),
                component("datetime", "moment", "'subtype':'datetime'"));

        Answers answers = accepted(
                form,
                posted(
                        "words=  two words ",
                        "story=one\r\ntwo",
                        "children=2",
                        "alone=true",
                        "place=clinic",
                        "needs=doctor",
                        "needs=food",
                        "day=2026-11-24",
                        "hour=09:30",
                        "moment=2026-11-24T01:30",
                        "_csrf=token"));

        assertThat(answers.values())
                .containsExactly(
                        java.util.Map.entry("words", json("'two words'")),
                        java.util.Map.entry("story", json("'one\\ntwo'")),
                        java.util.Map.entry("children", com.fasterxml.jackson.databind.node.LongNode.valueOf(2)),
                        java.util.Map.entry("alone", json("true")),
                        java.util.Map.entry("hurt", json("false")),
                        java.util.Map.entry("place", json("'clinic'")),
                        java.util.Map.entry("needs", json("['food','doctor']")),
                        java.util.Map.entry("day", json("'2026-11-24'")),
                        java.util.Map.entry("hour", json("'09:30'")),
                        java.util.Map.entry("moment", json("'2026-11-24T01:30:00-04:00'")));
    }

    @Test
    void keepsTheSameMomentInTheSameWordsWhateverItsOffset() {
        FormSchema form = form(component("datetime", "moment", "'subtype':'datetime'"));

        assertThat(accepted(form, sent("{'moment':'2026-11-24T05:30:00Z'}"))
                        .values()
                        .get("moment"))
                .isEqualTo(json("'2026-11-24T01:30:00-04:00'"));
    }

    @Test
    void leavesUnansweredFieldsOut() {
        FormSchema form = form(component("textfield", "words"), component("number", "children"), PLACES, NEEDS);

        assertThat(accepted(form, posted("words= ", "children=", "place=")).values())
                .isEmpty();
        assertThat(accepted(form, sent("{'words':null,'children':null,'needs':[]}"))
                        .values())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'words':5|words? Give a text",
                "'words':'123456'|words? Use at most 5 characters",
                "'words':'a'|words? Use at least 2 characters",
                "'words':'a\\nb'|words? Take out the characters that cannot be shown, and line breaks where one line is asked",
                "'words':'a\\u0000b'|words? Take out the characters that cannot be shown, and line breaks where one line is asked",
                "'children':'2'|children? Give a whole number from 0 to 20",
                "'children':21|children? Give a whole number from 0 to 20",
                "'children':1.5|children? Give a whole number from 0 to 20",
                "'children':1e999999999|children? Give a whole number from 0 to 20",
                "'weight':1.234|weight? Give at most 2 digits after the point",
                "'steps':0.7|steps? Give a multiple of 0.5",
                "'alone':'true'|alone? Answer yes or no: true or false",
                "'place':'moon'|place? Choose only what is offered",
                "'place':['home']|place? Give a text",
                "'needs':'food'|needs? Give a list of the answers offered",
                "'needs':['moon']|needs? Choose only what is offered",
                "'day':'24 Nov'|day? Give a date, such as 2026-11-24",
                "'day':'0026-11-24'|day? Give a date, such as 2026-11-24",
                "'future':'2026-11-23'|future? Give a date that has not passed",
                "'hour':'25:00'|hour? Give a time, such as 09:30",
                "'moment':'2026-11-24T01:30'|moment? Give a date and a time with its offset, such as 2026-11-24T09:30-04:00",
                "'mail':'nobody'|mail? Give an e-mail address, such as name@example.org",
                "'phone':'call me'|phone? Give a telephone number, such as +1 868 555 0100",
                "'plate':'XX'|plate? Three capital letters",
                "'name':'x'|This form does not ask for “name”: take it out",
                "'<script>':'x'|This form does not ask for “?”: take it out"
            })
    void saysWhatToDoAboutAWrongAnswer(String answer, String message) {
        FormSchema form = form(
                component("textfield", "words", "'validate':{'minLength':2,'maxLength':5}"),
                component("number", "children", "'decimalDigits':0,'validate':{'min':0,'max':20}"),
                component("number", "weight", "'decimalDigits':2"),
                component("number", "steps", "'increment':'0.5'"),
                component("checkbox", "alone"),
                PLACES,
                NEEDS,
                component("datetime", "day", "'subtype':'date'"),
                component("datetime", "future", "'subtype':'date','disallowPassedDates':true"),
                component("datetime", "hour", "'subtype':'time'"),
                component("datetime", "moment", "'subtype':'datetime'"),
                component("textfield", "mail", "'validate':{'validationType':'email'}"),
                component("textfield", "phone", "'validate':{'validationType':'phone'}"),
                component(
                        "textfield",
                        "plate",
                        "'validate':{'pattern':'^[A-Z]{3}$','patternErrorMessage':'Three capital letters'}"));

        assertThat(rejected(form, sent("{" + answer + "}")))
                .singleElement()
                .extracting(FieldError::message)
                .isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+1 868 555 0100", "(868) 555-0100", "8685550100", "0044 20 7946 0000"})
    void acceptsTelephoneNumbersAsTheyAreWritten(String number) {
        FormSchema form = form(component("textfield", "phone", "'validate':{'validationType':'phone'}"));

        assertThat(accepted(form, posted("phone=" + number)).values()).hasSize(1);
    }

    @Test
    void asksForWhatIsRequiredInTheOrderOfTheForm() {
        String required = "'validate':{'required':true}";
        FormSchema form = form(
                component("textfield", "words", required),
                component("checkbox", "agreed", required),
                choice("radio", "place", List.of("home"), required + ",'properties':{'declinable':'true'}"));

        assertThat(rejected(form, posted()))
                .extracting(FieldError::message)
                .containsExactly(
                        "words? Fill this in",
                        "agreed? Tick this to go on",
                        "place? Choose one, or choose “prefers not to say”");
    }

    @Test
    void speaksSpanish() {
        FormSchema form =
                form("{'type':'number','key':'age','label':'Age','validate':{'required':true,'min':0,'max':120},"
                        + "'decimalDigits':0,'properties':{'label.es':'Edad'}}");

        assertThat(rejected(form, posted("age=x"), FormDesk.SPANISH))
                .containsExactly(new FieldError("age", "Edad: escriba un número entero de 0 a 120"));
    }

    @Test
    void takesOneAnswerWhereOneIsAsked() {
        assertThat(rejected(form(component("textfield", "words")), posted("words=a", "words=b")))
                .containsExactly(new FieldError("words", "words? Give one answer only"));
    }

    @Test
    void refusesATextThatIsLongerThanAnyFormMeans() {
        FormSchema form = form(component("textfield", "words"), component("textarea", "story"));

        assertThat(rejected(form, posted("words=" + "x".repeat(501), "story=" + "x".repeat(10_001))))
                .extracting(FieldError::field)
                .containsExactly("words", "story");
    }

    @Test
    void givesUpAPatternThatTakesForever() {
        FormSchema form = form(component("textfield", "words", "'validate':{'pattern':'^(a+)+$'}"));

        assertThat(accepted(form, posted("words=aaaa")).values()).hasSize(1);
        assertThat(rejected(form, posted("words=" + "a".repeat(60) + "!"))).hasSize(1);
    }

    @Test
    void keepsInADraftAllThatWasTyped() {
        FormSchema form = form(PLACES, NEEDS, component("number", "children"), component("textfield", "words"));

        assertThat(form.draft(posted(
                        "place=home", "place=clinic", "needs=moon", "needs=food", "children=two", "words= ", "gone=x")))
                .isEqualTo(json("{'place':['home','clinic'],'needs':['moon','food'],'children':'two'}"));
    }
}
