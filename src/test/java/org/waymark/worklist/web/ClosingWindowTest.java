package org.waymark.worklist.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.waymark.support.ApiDoor;
import org.waymark.support.CaseWalk;
import org.waymark.support.PageDoor;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;

/** An assault 70 hours ago, two hours left for the prophylaxis, and the interpreter is late (acceptance scenario 3). */
@WaymarkTest
class ClosingWindowTest {

    private static final String CLINIC = "health.north";
    private static final String OFFERS = "Go through the offers with her";
    private static final String ALARM = "Clear away what holds it up";

    @Autowired
    MockMvc mvc;

    @Autowired
    Clock clock;

    @Autowired
    ProcessEngine engine;

    private CaseWalk seventyHoursAfter(String samples) {
        return Stories.told(mvc, Map.of())
                .step("social.north", "Choose the service with the survivor", Stories.wish("health"))
                .step(CLINIC, "Answer the offer", Map.of("answer", "accept"))
                .step(CLINIC, "Name the worker and the first appointment")
                .step(CLINIC, "Record whether it began", Map.of("attendance", "started"))
                .step(CLINIC, "Look for what threatens her life")
                .step(CLINIC, "Ask her consent to each part", Map.of("consentP6", samples, "consentP7", "undecided"))
                .step(
                        CLINIC,
                        "Note when and what it was",
                        Map.of(
                                "lastExposureAt",
                                hoursAgo(70),
                                "contact",
                                List.of("vaginal"),
                                "hivKnown",
                                "not-positive",
                                "pregnancyPossible",
                                "yes"));
    }

    private String hoursAgo(long hours) {
        return now().minus(Duration.ofHours(hours)).atOffset(ZoneOffset.UTC).toString();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private void alarmRings(CaseWalk walk) {
        var ringing = engine.getManagementService().createJobQuery().timers().activityId("alarm").list().stream()
                .filter(job -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(job.getProcessInstanceId())
                        .singleResult()
                        .getBusinessKey()
                        .equals(walk.code().value()))
                .toList();
        assertThat(ringing).hasSize(1);
        assertThat(ringing.get(0).getDuedate())
                .as("an alarm that has passed rings at once")
                .isBeforeOrEqualTo(java.util.Date.from(clock.instant()));
        engine.getManagementService().executeJob(ringing.get(0).getId());
    }

    @Test
    void isDueWhenTheProphylaxisIs() {
        CaseWalk walk = seventyHoursAfter("refused");
        JsonNode task = ApiDoor.of(mvc, CLINIC)
                .get("/api/v1/tasks/" + walk.task(CLINIC, OFFERS))
                .json();
        Instant due = OffsetDateTime.parse(task.get("due").asText()).toInstant();
        assertThat(due).isBeforeOrEqualTo(now().plus(Duration.ofHours(2)));
    }

    @Test
    void showsWhoTreatsHerHowLongItStillHelps() {
        CaseWalk walk = seventyHoursAfter("granted");
        String task = walk.task(CLINIC, OFFERS);
        ApiDoor.of(mvc, CLINIC).post("/api/v1/tasks/" + task + "/claim", "{}");
        String page = PageDoor.of(mvc, CLINIC).open("/tasks/" + task).text();
        assertThat(page)
                .contains(
                        "What can still help", "HIV prophylaxis", "Emergency contraception", "Samples, vaginal contact")
                .containsPattern("HIV prophylaxis Due in (1 hour|2 hours|\\d+ minutes)")
                .doesNotContain("HIV tests");
        assertThat(PageDoor.of(mvc, "social.north")
                        .open("/cases/" + walk.code())
                        .text())
                .doesNotContain("What can still help", "HIV prophylaxis");
    }

    @Test
    void asksAtOnceWhatHoldsItUpAndTheTelephoneInterpreterHelps() {
        CaseWalk walk = seventyHoursAfter("refused");
        alarmRings(walk);
        assertThat(walk.names(CLINIC)).contains(ALARM, OFFERS);
        walk.step(
                        CLINIC,
                        ALARM,
                        Map.of(
                                "delayCause",
                                "interpreter",
                                "delayAnswer",
                                List.of("telephone-interpreter", "told-time")))
                .step(CLINIC, OFFERS, Map.of("careTreatment", "yes", "careMental", "no", "careSrh", "no"))
                .step(CLINIC, "Treat what she accepted", Map.of("pep", "started", "pepStartedAt", hoursAgo(0)));
        assertThat(walk.names(CLINIC))
                .contains("Write the summary for the case manager")
                .doesNotContain(ALARM);
    }

    @Test
    void leavesNothingInTheEngineButUntilWhen() {
        CaseWalk walk = seventyHoursAfter("granted");
        var kept = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(walk.code().value())
                .processDefinitionKey("clinical-care")
                .list();
        assertThat(kept).hasSize(1);
        assertThat(engine.getRuntimeService().getVariables(kept.get(0).getId()).keySet())
                .contains("firstWindowEnds", "windowAlarmAt")
                .doesNotContain("lastExposureAt", "contact", "pregnancyPossible", "hivKnown", "offer", "hoursSince");
    }
}
