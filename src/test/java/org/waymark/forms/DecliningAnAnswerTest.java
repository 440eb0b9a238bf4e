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
import org.junit.jupiter.params.provider.ValueSource;

class DecliningAnAnswerTest {

    private static final String OFFERED = "'validate':{'required':true},'properties':{'declinable':'true'}";
    private final FormSchema form = form(
            component("number", "children", OFFERED),
            component("textarea", "story", OFFERED),
            choice("radio", "threat", List.of("no", "yes"), OFFERED),
            choice("checklist", "needs", List.of("food"), OFFERED));

    @Test
    void satisfiesWhatIsRequired() {
        Answers answers = accepted(
                form, posted("children.declined=on", "story.declined=true", "threat=declined", "needs=declined"));

        assertThat(answers.values().values()).hasSize(4).allMatch(json("'declined'")::equals);
        assertThat(accepted(
                                form,
                                sent(
                                        "{'children':'declined','story':'declined','threat':'declined','needs':'declined'}"))
                        .values())
                .isEqualTo(answers.values());
    }

    @Test
    void countsEvenIfAnAnswerWasThereBefore() {
        Answers answers = accepted(
                form,
                posted("children=2", "children.declined=on", "story=x", "threat=no", "needs=food", "needs=declined"));

        assertThat(answers.values())
                .containsEntry("children", json("'declined'"))
                .containsEntry("needs", json("'declined'"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "textfield", "checkbox", "datetime"})
    void isRefusedWhereItIsNotOffered(String type) {
        assertThat(rejected(form(component(type, "field")), posted("field.declined=on")))
                .containsExactly(
                        new FieldError("field.declined", "This form does not ask for “field.declined”: take it out"));
    }

    @Test
    void isOfferedByAnOptionOfThatValueInTheFormsOwnWords() {
        FormSchema own = form(choice("radio", "threat", List.of("no", "declined"), ""));

        assertThat(accepted(own, posted("threat=declined")).values()).containsEntry("threat", json("'declined'"));
        assertThat(own.inWords("threat", json("'declined'"), FormDesk.ENGLISH)).isEqualTo("The declined");
    }
}
