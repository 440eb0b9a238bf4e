package org.waymark.notification;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.waymark.casework.events.ConcernRaised;
import org.waymark.casework.events.EmergencyOpened;
import org.waymark.casework.events.LeadGone;
import org.waymark.casework.events.SharedWithoutConsent;
import org.waymark.directory.Directory;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

/**
 * Decides who hears at once that a case was opened in an emergency or lost its lead, something was shared without consent or a
 * concern was reported: without an officer or a word of what it is about. It listens after the commit, as {@link Notices} does.
 */
@Component
class Alerts {

    private static final String PROTECTION = "gov-dpo";
    private static final String INTEGRITY = "gov-integrity";
    private static final String SUPERVISOR = "ss-supervisor";
    private static final String COORDINATOR = "gov-coordinator";

    private final NoticeSettings settings;
    private final Directory directory;
    private final AlertMail mail;

    Alerts(NoticeSettings settings, Directory directory, AlertMail mail) {
        this.settings = settings;
        this.directory = directory;
        this.mail = mail;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(ConcernRaised concern) {
        mail.send(mailboxes(List.of(INTEGRITY, PROTECTION)), "/concerns");
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(LeadGone lead) {
        mail.send(mailboxes(List.of(SUPERVISOR, COORDINATOR)), "/worklist");
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(SharedWithoutConsent shared) {
        mail.send(mailboxes(List.of(PROTECTION)), "/disclosures/review");
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(EmergencyOpened opened) {
        var told = mailboxes(List.of(PROTECTION));
        told.addAll(supervisors(opened.sector()));
        mail.send(told, "/emergencies");
    }

    /** The mailbox {@code supervisor-<sector>}, and those of the duties of the sector that supervise. */
    private Set<String> supervisors(@Nullable SectorKey sector) {
        var duties = new LinkedHashSet<String>();
        if (sector != null) {
            duties.add("supervisor-" + sector);
            settings.recipients().keySet().stream()
                    .filter(key -> key.endsWith("-supervisor"))
                    .filter(key -> directory
                            .sectorOf(new DutyKey(key))
                            .filter(sector::equals)
                            .isPresent())
                    .sorted()
                    .forEach(duties::add);
        }
        return mailboxes(duties);
    }

    private Set<String> mailboxes(Iterable<String> keys) {
        var addresses = new LinkedHashSet<String>();
        keys.forEach(key -> addresses.addAll(settings.recipients().getOrDefault(key, List.of())));
        return addresses;
    }
}
