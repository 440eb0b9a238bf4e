package org.waymark.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.forms.FormDesk.ENGLISH;
import static org.waymark.forms.FormDesk.SPANISH;
import static org.waymark.forms.FormDesk.component;
import static org.waymark.forms.FormDesk.form;
import static org.waymark.forms.FormDesk.json;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswersInWordsTest {

    private final FormSchema form = form(
            "{'type':'radio','key':'threat','label':'Has anyone threatened her?','values':["
                    + "{'label':'No','value':'no'},{'label':'Yes, directly','value':'direct'}],'properties':{"
                    + "'label.es':'¿Alguien la ha amenazado?','option.direct.es':'Sí, directamente','declinable':'true'}}",
            "{'type':'checklist','key':'needs','label':'Needs','values':["
                    + "{'label':'Food','value':'food'},{'label':'Sleep','value':'sleep'}]}",
            component("checkbox", "alone"),
            component("number", "weight"),
            component("textarea", "story"),
            component("datetime", "day", "'subtype':'date'"),
            component("datetime", "hour", "'subtype':'time'"),
            component("datetime", "moment", "'subtype':'datetime'"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "threat|'direct'|Yes, directly|Sí, directamente",
                "threat|'no'|No|No",
                "threat|'declined'|Prefers not to say|Prefiere no responder",
                "threat|'withdrawn-option'|withdrawn-option|withdrawn-option",
                "needs|['food','sleep']|Food; Sleep|Food; Sleep",
                "alone|true|Yes|Sí",
                "alone|false|No|No",
                "weight|61.5|61.5|61.5",
                "story|'her words'|her words|her words",
                "day|'2026-11-22'|22 Nov 2026|22 nov 2026",
                "hour|'09:30'|09:30|09:30",
                "moment|'2026-11-22T13:00:00Z'|Sun 22 Nov 2026, 09:00|dom 22 nov 2026, 09:00",
                "gone|'kept'|kept|kept"
            })
    void areWhatAPersonReads(String key, String value, String english, String spanish) {
        assertThat(form.inWords(key, json(value), ENGLISH)).isEqualTo(english);
        assertThat(form.inWords(key, json(value), SPANISH)).isEqualTo(spanish);
    }

    @Test
    void standUnderTheLabelOfTheField() {
        assertThat(form.label("threat", SPANISH)).isEqualTo("¿Alguien la ha amenazado?");
        assertThat(form.label("needs", SPANISH)).isEqualTo("Needs");
        assertThat(form.label("gone", ENGLISH)).isEqualTo("gone");
    }
}
