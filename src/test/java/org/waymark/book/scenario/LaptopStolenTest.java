package org.waymark.book.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.ledger.FactKind;
import org.waymark.support.PageDoor;
import org.waymark.support.WaymarkTest;

/** Scenario 10: the laptop of a case manager is stolen, and with it what it held of two of her cases. */
@WaymarkTest
class LaptopStolenTest {

    @Autowired
    ApplicationContext context;

    @Test
    void eachIsMadeSafeBeforeAnybodyIsToldAndAKeyMayBeBurnt() {
        HerCase one = Passages.presumed(Passages.heard(context));
        HerCase other = Passages.presumed(Passages.heard(context));
        HerCase untouched = Passages.presumed(Passages.heard(context));
        for (HerCase hit : new HerCase[] {one, other}) {
            hit.happens("social.north", "data-incident");
            hit.by(
                    "protection.officer",
                    "Contain the incident",
                    "incidentKind=device-lost",
                    "containmentDone=sessions-ended,device-wiped");
        }
        assertThat(untouched.waiting()).doesNotContain("Contain the incident");
        madeSafe(one);

        assertThat(other.fileFor("social.north")).contains("Rosa");
        burnt(other);
        assertThat(other.fileFor("social.north"))
                .as("nobody can read who she is")
                .doesNotContain("Rosa");
        assertThat(one.fileFor("social.north"))
                .as("the key of one case opens no other")
                .contains("Rosa");
        assertThat(other.log(FactKind.EVENT_REPORTED))
                .as("what was done stays in the log")
                .hasSize(1);
    }

    private static void madeSafe(HerCase her) {
        Instant begun = Instant.now();
        assertThat(her.waiting())
                .as("her safety first: nobody is notified yet")
                .contains("Assess whether she could be found")
                .doesNotContain("Notify the authority and partners", "Decide who is told, when and how");
        assertThat(her.dueOf("social.north", "Assess whether she could be found"))
                .isBefore(begun.plus(Duration.ofHours(4).plusMinutes(1)));
        her.by(
                        "social.north",
                        "Assess whether she could be found",
                        "couldBeFound=unsure",
                        "protectiveMove=change-contact")
                .by("social.north", "Change what could give her away", "contactChanged=code-word,number")
                .by("protection.officer", "Decide who is told, when and how", "herTelling=now", "othersTold=yes");
        assertThat(her.dueOf("protection.officer", "Notify the authority and partners"))
                .isBefore(begun.plus(Duration.ofHours(72).plusMinutes(1)));
        her.by("social.north", "Tell her what happened")
                .by("protection.officer", "Notify the authority and partners")
                .by("protection.officer", "Fix the cause and write the lessons");
        assertThat(her.passed()).endsWith("notified", "incident-over");
    }

    /** One asks, another confirms, and each types what it is. */
    private void burnt(HerCase her) {
        String phrase = "BURN " + her.code();
        PageDoor.of(context.getBean(MockMvc.class), "protection.officer")
                .submit("/burn", "target", "one", "code", her.code().value(), "phrase", phrase);
        PageDoor second = PageDoor.of(context.getBean(MockMvc.class), "coordinator");
        String form = second.open("/burn/confirmation")
                .select("form[action$=/confirmation]:has(*)")
                .last()
                .attr("action");
        second.submit(form, "phrase", phrase);
        assertThat(her.log(FactKind.KEYS_BURNT)).hasSize(1);
    }
}
