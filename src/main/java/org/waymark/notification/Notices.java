package org.waymark.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.waymark.casework.events.ConsentRenewalDue;
import org.waymark.shared.DutyKey;
import org.waymark.worklist.events.TaskOverdue;
import org.waymark.worklist.events.TaskReminder;

/**
 * Decides who hears that a task waits. It listens after the commit, in no transaction: what cannot be sent stays in the
 * registry of events and is tried again.
 */
@Component
class Notices {

    private final NoticeSettings settings;
    private final NoticeMail mail;

    Notices(NoticeSettings settings, NoticeMail mail) {
        this.settings = settings;
        this.mail = mail;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(TaskReminder reminder) {
        mail.send(recipients(reminder.duties(), null), new Notice(reminder.task(), reminder.due(), false));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(TaskOverdue overdue) {
        mail.send(recipients(overdue.duties(), overdue.told()), new Notice(overdue.task(), overdue.due(), true));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(ConsentRenewalDue renewal) {
        mail.send(recipients(renewal.duties(), null), new Notice(null, renewal.expiresAt(), false));
    }

    private Set<String> recipients(Set<DutyKey> duties, @Nullable String told) {
        var addresses = new LinkedHashSet<String>();
        duties.stream().sorted().forEach(duty -> addresses.addAll(mailboxes(duty.value())));
        if (told != null) {
            addresses.addAll(mailboxes(told));
        }
        return addresses;
    }

    private List<String> mailboxes(String duty) {
        return settings.recipients().getOrDefault(duty, List.of());
    }
}
