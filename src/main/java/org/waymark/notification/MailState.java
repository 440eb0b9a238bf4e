package org.waymark.notification;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.waymark.shared.SystemState;

/** Whether notices go out by mail, and how many duties have a mailbox. */
@Component
@Order(40)
class MailState implements SystemState {

    private final ObjectProvider<JavaMailSender> sender;
    private final NoticeSettings settings;

    MailState(ObjectProvider<JavaMailSender> sender, NoticeSettings settings) {
        this.sender = sender;
        this.settings = settings;
    }

    @Override
    public String about() {
        return "mail";
    }

    @Override
    public Reading now() {
        if (sender.getIfAvailable() == null) {
            return Reading.of(Tone.WARN, "notification.state.off");
        }
        int boxes = settings.recipients().size();
        return new Reading(
                boxes == 0 ? Tone.WARN : Tone.GOOD, "notification.state.on", List.of(Integer.toString(boxes)));
    }
}
