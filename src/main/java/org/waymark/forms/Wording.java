package org.waymark.forms;

import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.springframework.context.MessageSource;

/** Puts complaints, times and the few fixed words of a form into the reader's language. */
record Wording(MessageSource messages) {

    String say(String key, Locale locale, Object... details) {
        return messages.getMessage(key, details, locale);
    }

    /** @param pattern the key of a message that holds the language's way to write such a time */
    String time(String pattern, TemporalAccessor time, Locale locale) {
        return DateTimeFormatter.ofPattern(say(pattern, locale), locale).format(time);
    }

    /** A sentence that names the field and says what to do. */
    FieldError error(Field field, Complaint complaint, Locale locale) {
        String sentence = say(
                "forms.wrong." + complaint.key(), locale, complaint.details().toArray());
        boolean nothing = complaint.key().startsWith("missing");
        if (nothing && field.declinable()) {
            sentence = say("forms.wrong.or-declined", locale, sentence);
        }
        return new FieldError(field.key(), Naming.name(field.label().in(locale), sentence));
    }
}
