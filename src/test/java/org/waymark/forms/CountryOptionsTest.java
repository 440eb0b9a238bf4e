package org.waymark.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.shared.CountryLists;

/** A choice that asks for a list of the country offers it first, and takes its codes as answers. */
class CountryOptionsTest {

    private static final CountryLists LAKE = list -> list.equals("areas")
            ? List.of(new CountryLists.Entry("lake", "The lake", "El lago"))
            : List.<CountryLists.Entry>of();
    private static final byte[] FILE = FormDesk.file("{'type':'radio','key':'placeArea','label':'Where?',"
            + "'values':[{'label':'Elsewhere','value':'other'}],"
            + "'properties':{'block':'S2','options':'areas','label.es':'¿Dónde?','option.other.es':'En otra parte'}}");

    private static Forms forms(CountryLists lists) {
        return new ReadForms(FormDesk.TIMES, new Wording(FormDesk.messages()), lists);
    }

    @Test
    void offersTheCountrysListFirst() {
        FormSchema form = forms(LAKE).read("trial.form", FILE);
        assertThat(FormPage.of(form, Submission.empty(), Map.of(), FormDesk.SPANISH)
                        .select("label")
                        .eachText())
                .containsSubsequence("El lago", "En otra parte");
        Answers answers = FormDesk.accepted(form, Submission.ofForm(Map.of("placeArea", List.of("lake"))));
        assertThat(form.inWords("placeArea", answers.values().get("placeArea"), FormDesk.ENGLISH))
                .contains("The lake");
    }

    @Test
    void offersWhatTheFileSaysWhereNoCountryIs() {
        FormSchema form = forms(CountryLists.NONE).read("trial.form", FILE);
        assertThat(form.check(Submission.ofForm(Map.of("placeArea", List.of("lake"))), FormDesk.ENGLISH))
                .isInstanceOf(Checked.Rejected.class);
    }

    @Test
    void aFilledFormReadAgainIsFilledOnce() {
        Forms forms = forms(LAKE);
        FormSchema form = forms.read("trial.form", FILE);
        FormSchema again = forms.read("trial.form", form.json());
        assertThat(again.json()).isEqualTo(form.json());
        assertThat(new String(form.json(), java.nio.charset.StandardCharsets.UTF_8))
                .containsOnlyOnce("\"lake\"");
    }
}
