package org.waymark.notification;

import java.net.URI;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Words a notice, as plain text and as a page without style, image or tracking. */
@Component
class NoticeText {

    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final NoticeSettings settings;
    private final ZoneId zone;

    NoticeText(MessageSource messages, ITemplateEngine templates, NoticeSettings settings, ZoneId zone) {
        this.messages = messages;
        this.templates = templates;
        this.settings = settings;
        this.zone = zone;
    }

    String plain(Notice notice) {
        return String.join(
                "\n\n",
                say("notification.subject") + ". " + when(notice),
                link(notice).toString(),
                say("notification.why"),
                say("notification.password"));
    }

    String html(Notice notice) {
        var page = new Context(settings.language());
        page.setVariable("when", when(notice));
        page.setVariable("link", link(notice).toString());
        return templates.process("notification/notice", page);
    }

    private String when(Notice notice) {
        Locale language = settings.language();
        String due = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", language)
                .format(notice.due().atZone(zone))
                .replace(".", "");
        String city = zone.getId().substring(zone.getId().lastIndexOf('/') + 1).replace('_', ' ');
        return say(notice.overdue() ? "notification.was-due" : "notification.due", due, city);
    }

    private URI link(Notice notice) {
        return URI.create(settings.address().toString().replaceAll("/$", "") + notice.path());
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, settings.language());
    }
}
