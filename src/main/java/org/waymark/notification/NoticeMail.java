package org.waymark.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Sends a notice to each recipient apart, so that none learns of the others; off as long as no mail server is named. */
@Component
class NoticeMail {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeMail.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final NoticeText text;
    private final MessageSource messages;
    private final NoticeSettings settings;

    NoticeMail(
            ObjectProvider<JavaMailSender> sender, NoticeText text, MessageSource messages, NoticeSettings settings) {
        this.sender = sender;
        this.text = text;
        this.messages = messages;
        this.settings = settings;
    }

    /** @throws NoticeNotSent if the mail server does not take it; it is then tried again */
    void send(Set<String> recipients, Notice notice) {
        JavaMailSender server = sender.getIfAvailable();
        if (server == null) {
            return;
        }
        for (String recipient : recipients) {
            send(server, recipient, notice);
        }
    }

    private void send(JavaMailSender server, String recipient, Notice notice) {
        try {
            server.send(message(server, recipient, notice));
        } catch (MailException | MessagingException failure) {
            LOG.warn("The notice of {} was not taken: {}", notice.path(), failure.getClass());
            throw new NoticeNotSent();
        }
    }

    private MimeMessage message(JavaMailSender server, String recipient, Notice notice) throws MessagingException {
        var message = server.createMimeMessage();
        var parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        parts.setFrom(settings.from());
        parts.setTo(recipient);
        parts.setSubject(messages.getMessage("notification.subject", null, settings.language()));
        parts.setText(text.plain(notice), text.html(notice));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    /** Says that a notice was not sent, without saying to whom. */
    static final class NoticeNotSent extends IllegalStateException {
        NoticeNotSent() {
            super("a notice was not sent");
        }
    }
}
