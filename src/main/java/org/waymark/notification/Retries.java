package org.waymark.notification;

import org.springframework.modulith.events.IncompleteEventPublications;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tries again what could not be sent: a mail server that was away, a node that died between commit and sending. */
@Component
class Retries {

    private final IncompleteEventPublications unfinished;
    private final NoticeSettings settings;

    Retries(IncompleteEventPublications unfinished, NoticeSettings settings) {
        this.unfinished = unfinished;
        this.settings = settings;
    }

    @Scheduled(
            initialDelayString = "${waymark.notification.retry-after:2m}",
            fixedDelayString = "${waymark.notification.retry-after:2m}")
    void again() {
        unfinished.resubmitIncompletePublicationsOlderThan(settings.retryAfter());
    }
}
