package org.waymark.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.events.ConcernRaised;
import org.waymark.casework.events.EmergencyOpened;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;
import org.waymark.shared.TaskId;
import org.waymark.support.WaymarkTest;
import org.waymark.worklist.events.TaskOverdue;
import org.waymark.worklist.events.TaskReminder;

@WaymarkTest
@TestPropertySource(
        properties = {
            "waymark.notification.address=https://waymark.example/",
            "waymark.notification.from=Waymark <no-reply@waymark.example>",
            "waymark.notification.recipients.hl-clinician=clinic@waymark.example,ward@waymark.example",
            "waymark.notification.recipients.ss-supervisor=supervisors@waymark.example",
            "waymark.notification.recipients.gov-dpo=protection@waymark.example",
            "waymark.notification.recipients.gov-integrity=integrity@waymark.example",
            "waymark.notification.recipients.supervisor-health=matron@waymark.example",
            "waymark.notification.recipients.gov-dpo=protection@waymark.example",
            "waymark.notification.retry-after=1h"
        })
class NoticesTest {

    private static final Instant DUE = Instant.parse("2026-11-24T06:54:00Z");
    private static final ServerSetup ANY_PORT = new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
    private static GreenMail mail = new GreenMail(ANY_PORT);

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        mail.start();
        int port = mail.getSmtp().getPort();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> port);
    }

    @AfterAll
    static void stop() {
        mail.stop();
    }

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    org.springframework.modulith.events.IncompleteEventPublications unfinished;

    TaskId task = new TaskId(UUID.randomUUID().toString());

    @BeforeEach
    void emptyMailboxes() throws Exception {
        mail.purgeEmailFromAllMailboxes();
    }

    @Test
    void eachMailboxOfTheDutyHearsThatATaskWaitsAndNothingElse() throws Exception {
        happens(reminder());
        List<MimeMessage> sent = sent(2);
        assertThat(sent)
                .extracting(message -> message.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("clinic@waymark.example", "ward@waymark.example");
        assertThat(sent).allSatisfy(message -> {
            assertThat(message.getAllRecipients()).hasSize(1);
            assertThat(message.getSubject()).isEqualTo("A task is waiting for you");
        });
        String text = part(sent.get(0), "text/plain");
        assertThat(text)
                .contains("It is due Tue 24 Nov, 02:54 (Port of Spain).", "https://waymark.example/tasks/" + task)
                .doesNotContainPattern("TT-[0-9A-Z]{5}")
                .doesNotContain("clinician", "health");
        assertThat(part(sent.get(0), "text/html"))
                .contains("href=\"https://waymark.example/tasks/" + task + "\"")
                .doesNotContain("<img", "<style", "style=", "clinician");
    }

    @Test
    void anEmergencyIsToldToTheSupervisorsOfTheSectorAndTheProtectionOfficer() throws Exception {
        happens(new EmergencyOpened(
                UUID.randomUUID(), new AgencyKey("regional-health-south"), new SectorKey("health")));
        List<MimeMessage> sent = sent(2);
        assertThat(sent)
                .extracting(message -> message.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("protection@waymark.example", "matron@waymark.example");
        assertThat(sent)
                .allSatisfy(message -> assertThat(String.valueOf(message.getContent()))
                        .contains("https://waymark.example/emergencies")
                        .doesNotContain("regional", "emergency access")
                        .doesNotContainPattern("TT-[0-9A-Z]{5}"));
    }

    @Test
    void aConcernIsToldToThoseWhoLookIntoItAndSaysNothing() throws Exception {
        happens(new ConcernRaised(UUID.randomUUID()));
        List<MimeMessage> sent = sent(2);
        assertThat(sent)
                .extracting(message -> message.getAllRecipients()[0].toString())
                .containsExactlyInAnyOrder("protection@waymark.example", "integrity@waymark.example");
        assertThat(sent)
                .allSatisfy(message -> assertThat(message.getSubject() + message.getContent())
                        .contains("https://waymark.example/concerns")
                        .doesNotContain("official", "police"));
    }

    @Test
    void aPassedLimitIsToldToTheDutyThatTheClockNamesToo() {
        happens(overdue("ss-supervisor"));
        assertThat(sent(3))
                .extracting(message -> message.getAllRecipients()[0].toString())
                .contains("supervisors@waymark.example");
    }

    @Test
    void theProtectionOfficerHearsAtOnceOfWhatWasSharedWithoutConsent() throws Exception {
        happens(new org.waymark.casework.events.SharedWithoutConsent(UUID.randomUUID(), DUE));
        MimeMessage alert = sent(1).get(0);
        assertThat(alert.getAllRecipients()[0]).hasToString("protection@waymark.example");
        assertThat(alert.getContent().toString())
                .contains("https://waymark.example/disclosures/review")
                .doesNotContainPattern("TT-[0-9A-Z]{5}");
    }

    @Test
    void whatIsRolledBackIsNotTold() {
        transaction.executeWithoutResult(status -> {
            events.publishEvent(reminder());
            status.setRollbackOnly();
        });
        assertThat(waiting()).isZero();
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMailServerThatIsAwayHoldsNothingUpAndLosesNothing() {
        int port = mail.getSmtp().getPort();
        mail.stop();
        try {
            happens(overdue(null));
            await().during(Duration.ofSeconds(1)).atMost(Duration.ofSeconds(20)).until(() -> waiting() == 1);
        } finally {
            restart(port);
        }
        unfinished.resubmitIncompletePublications(publication -> true);
        sent(2);
        await().atMost(Duration.ofSeconds(20)).until(() -> waiting() == 0);
    }

    private static void restart(int port) {
        mail = new GreenMail(ANY_PORT.port(port));
        mail.start();
    }

    private void happens(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private TaskReminder reminder() {
        return new TaskReminder(
                task,
                null,
                Set.of(new DutyKey("hl-clinician"), new DutyKey("cb-frontline")),
                Set.of(new AgencyKey("regional-health-north")),
                DUE,
                50);
    }

    private TaskOverdue overdue(@Nullable String told) {
        return new TaskOverdue(
                task,
                null,
                Set.of(new DutyKey("hl-clinician")),
                Set.of(new AgencyKey("regional-health-north")),
                Set.of(new SectorKey("health")),
                told,
                DUE);
    }

    private List<MimeMessage> sent(int count) {
        await().atMost(Duration.ofSeconds(20)).until(() -> mail.getReceivedMessages().length >= count);
        assertThat(mail.getReceivedMessages()).hasSize(count);
        return Arrays.asList(mail.getReceivedMessages());
    }

    private int waiting() {
        return jdbc.sql("select count(*) from event_publication where serialized_event like ?")
                .param("%" + task + "%")
                .query(Integer.class)
                .single();
    }

    private static String part(MimeMessage message, String type) throws Exception {
        return body((MimeMultipart) message.getContent(), type);
    }

    private static String body(MimeMultipart parts, String type) throws Exception {
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.getContent() instanceof MimeMultipart inner) {
                return body(inner, type);
            }
            if (part.isMimeType(type)) {
                return String.valueOf(part.getContent());
            }
        }
        throw new AssertionError("no " + type + " in " + GreenMailUtil.getBody(parts.getBodyPart(0)));
    }
}
