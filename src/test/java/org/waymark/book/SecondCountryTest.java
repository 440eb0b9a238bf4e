package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.casework.FormShelf;
import org.waymark.engine.Book;
import org.waymark.shared.FormKey;
import org.waymark.shared.WorkingDays;
import org.waymark.support.CaseWalk;
import org.waymark.support.FreshDatabase;

/**
 * Another country is another folder: with its agencies, areas, zone, holidays and language the same program and the same book
 * lead a case, and no line of code knows of it.
 */
@SpringBootTest(
        properties = {
            "waymark.country=xa",
            "waymark.demo=true",
            "waymark.sign-in.hash-cost=4",
            "camunda.bpm.job-execution.enabled=false",
            "waymark.data-dir=target/waymark-test-xa"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
@DirtiesContext
class SecondCountryTest {

    @Autowired
    MockMvc mvc;

    @Autowired
    WorkingDays days;

    @Autowired
    Book book;

    @Autowired
    FormShelf shelf;

    @Test
    void aCaseIsLedThroughAnotherCountry() {
        CaseWalk walk = CaseWalk.begin(mvc, "casa", Map.of("ageBand", "18-plus", "interpreterNeeded", "no"), "lake");
        assertThat(walk.code().value()).startsWith("XA-");
        walk.step("casa", spanish("record-contact"), Map.of("ageBand", "18-plus", "interpreterNeeded", "no"))
                .step("casa", spanish("check-safety"), Map.of("dangerNow", "no", "careNow", "no", "detained", "no"))
                .step("guardia", spanish("explain-rights"), Map.of("consentP4", "granted"))
                .step(
                        "guardia",
                        spanish("check-age"),
                        Map.of("ageBand", "18-plus", "ageCertainty", "certain", "capacity", "has", "guardian", "none"));
        assertThat(walk.names("guardia")).contains(spanish("screen"));
        assertThat(walk.names("casa")).doesNotContain(spanish("check-age"));
    }

    @Test
    void itsFormsOfferItsAreasAndWhereItsPeopleComeFrom() {
        assertThat(form("record-contact")).contains("\"El lago\"").doesNotContain("tobago");
        assertThat(form("identity")).contains("\"PE\"", "\"Perú\"").doesNotContain("\"TT\"");
    }

    private String form(String key) {
        return new String(
                shelf.find(book.current().orElseThrow(), new FormKey(key))
                        .orElseThrow()
                        .json(),
                StandardCharsets.UTF_8);
    }

    @Test
    void itsDaysAreItsOwn() {
        assertThat(days.zone().getId()).isEqualTo("America/La_Paz");
        assertThat(days.works(LocalDate.parse("2026-11-25"))).isFalse();
        assertThat(days.works(LocalDate.parse("2026-12-25")))
                .as("a working day there")
                .isTrue();
        assertThat(days.after(Instant.parse("2026-11-24T14:00:00Z"), Duration.ofDays(1)))
                .isEqualTo(Instant.parse("2026-11-26T14:00:00Z"));
    }

    /** Nobody chose a language, so it is the country's usual one. */
    private static String spanish(String step) {
        return TheBook.all(UserTask.class)
                .filter(task -> task.getId().equals(step))
                .findFirst()
                .flatMap(task -> TheBook.property(task, "name.es"))
                .orElseThrow();
    }
}
