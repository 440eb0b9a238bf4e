package org.waymark.notification;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.waymark.notification.NoticeMail.NoticeNotSent;

/** Sends the same few words to each recipient apart: that something waits, and the page where it does. */
@Component
class AlertMail {

    private static final Logger LOG = LoggerFactory.getLogger(AlertMail.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final MessageSource messages;
    private final NoticeSettings settings;

    AlertMail(ObjectProvider<JavaMailSender> sender, MessageSource messages, NoticeSettings settings) {
        this.sender = sender;
        this.messages = messages;
        this.settings = settings;
    }

    /** @throws NoticeNotSent if the mail server does not take it; it is then tried again */
    void send(Set<String> recipients, String page) {
        JavaMailSender server = sender.getIfAvailable();
        if (server != null) {
            recipients.forEach(recipient -> send(server, recipient, page));
        }
    }

    private void send(JavaMailSender server, String recipient, String page) {
        var mail = new SimpleMailMessage();
        mail.setFrom(settings.from());
        mail.setTo(recipient);
        mail.setSubject(say("notification.alert-subject"));
        mail.setText(String.join(
                "\n\n",
                say("notification.alert"),
                settings.address().toString().replaceAll("/$", "") + page,
                say("notification.password")));
        try {
            server.send(mail);
        } catch (MailException failure) {
            LOG.warn("An alert was not taken: {}", failure.getClass());
            throw new NoticeNotSent();
        }
    }

    private String say(String key) {
        return messages.getMessage(key, null, settings.language());
    }
}
