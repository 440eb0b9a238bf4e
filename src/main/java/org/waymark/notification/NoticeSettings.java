package org.waymark.notification;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is told by e-mail that a task waits, and how; without {@code spring.mail.host} nobody is.
 *
 * @param from the sender
 * @param address where people reach Waymark: the link in a notice begins with it
 * @param language the language of notices
 * @param recipients by duty, the mailboxes that are read by whoever holds it
 * @param retryAfter how long a notice that could not be sent waits before it is tried again
 */
@ConfigurationProperties("waymark.notification")
record NoticeSettings(
        @DefaultValue("Waymark <no-reply@localhost>") String from,
        @DefaultValue("http://localhost:8080") URI address,
        @DefaultValue("en") Locale language,
        @DefaultValue Map<String, List<String>> recipients,
        @DefaultValue("2m") Duration retryAfter) {}
