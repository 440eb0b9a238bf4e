package org.waymark.casework;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.engine.Book;
import org.waymark.engine.Sop;

/** Says in words where an answer came from: which step, when, by whom. */
@Component
public class Origins {

    private final Book book;
    private final MessageSource messages;
    private final ZoneId zone;

    Origins(Book book, MessageSource messages, ZoneId zone) {
        this.book = book;
        this.messages = messages;
        this.zone = zone;
    }

    public String of(AnswerRow row, Locale locale) {
        String when = DateTimeFormatter.ofPattern("d MMM, HH:mm", locale)
                .format(row.at().atZone(zone));
        return messages.getMessage(
                "casework.origin",
                new Object[] {step(row, locale), when, row.officer().value()},
                locale);
    }

    private String step(AnswerRow row, Locale locale) {
        String id = row.asked().step();
        var sop = book.sop(row.asked().edition(), row.asked().procedure());
        return id == null
                ? sop.map(found -> found.name(locale)).orElse("")
                : sop.flatMap((Sop found) -> found.step(id))
                        .map(step -> step.name(locale))
                        .orElse(id);
    }
}
