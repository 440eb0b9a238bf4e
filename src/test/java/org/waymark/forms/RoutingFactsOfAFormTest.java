package org.waymark.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.forms.FormDesk.accepted;
import static org.waymark.forms.FormDesk.choice;
import static org.waymark.forms.FormDesk.component;
import static org.waymark.forms.FormDesk.form;
import static org.waymark.forms.FormDesk.posted;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

class RoutingFactsOfAFormTest {

    private static final String FACT = "'properties':{'block':'status','routing':'true','declinable':'true'}";
    private static final String SURE = "'validate':{'required':true},'properties':{'block':'status','routing':'true'}";
    private static final String INPUT = "'properties':{'block':'B5','routing':'decision','declinable':'true'}";

    @Test
    void areOnlyWhatIsMarked() {
        FormSchema form = form(
                choice("radio", "age", List.of("adult", "child"), FACT),
                component("checkbox", "danger", FACT),
                component("number", "people", SURE),
                component("datetime", "day", "'subtype':'date'," + SURE),
                component("datetime", "moment", "'subtype':'datetime'," + SURE),
                component("textarea", "story"),
                choice("checklist", "signs", List.of("debt", "locked"), INPUT),
                component("checkbox", "pregnant", INPUT));

        Answers answers = accepted(
                form,
                posted(
                        "age=child",
                        "danger=true",
                        "people=3",
                        "day=2026-11-24",
                        "moment=2026-11-24T01:30",
                        "story=secret",
                        "signs=locked",
                        "pregnant=true"));

        assertThat(answers.facts())
                .isEqualTo(RoutingFacts.none()
                        .with("age", "child")
                        .with("danger", true)
                        .with("people", new RoutingValue.Number(BigDecimal.valueOf(3)))
                        .with("day", new RoutingValue.Day(LocalDate.parse("2026-11-24")))
                        .with("moment", new RoutingValue.Moment(Instant.parse("2026-11-24T05:30:00Z"))));
        assertThat(answers.decisionInputs())
                .isEqualTo(RoutingFacts.none()
                        .with("signs", new RoutingValue.Codes(List.of("locked")))
                        .with("pregnant", true));
    }

    @Test
    void areThereEvenIfNothingWasAnsweredOrAsked() {
        FormSchema form = form(
                component("checkbox", "open"),
                choice("select", "age", List.of("adult", "child"), FACT),
                component("checkbox", "danger", FACT + ",'conditional':{'hide':'=not(open)'}"),
                choice("taglist", "signs", List.of("debt"), INPUT),
                component("number", "score", INPUT));

        Answers answers = accepted(form, posted("danger=true"));

        assertThat(answers.facts())
                .isEqualTo(RoutingFacts.none().with("age", "unanswered").with("danger", false));
        assertThat(answers.decisionInputs())
                .isEqualTo(RoutingFacts.none().with("signs", new RoutingValue.Codes(List.of())));
    }

    @Test
    void sayThatAnAnswerWasDeclined() {
        FormSchema form = form(
                choice("select", "age", List.of("adult", "child"), FACT),
                component("checkbox", "danger", FACT),
                choice("checklist", "signs", List.of("debt"), INPUT),
                component("number", "score", INPUT));

        Answers answers =
                accepted(form, posted("age=declined", "danger.declined=on", "signs=declined", "score.declined=on"));

        assertThat(answers.facts())
                .isEqualTo(RoutingFacts.none().with("age", "declined").with("danger", false));
        assertThat(answers.decisionInputs())
                .isEqualTo(RoutingFacts.none().with("signs", new RoutingValue.Codes(List.of("declined"))));
    }
}
