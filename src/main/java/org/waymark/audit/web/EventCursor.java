package org.waymark.audit.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.FieldsAtFault;

/**
 * Where a list of events goes on.
 *
 * @param after the id of the last event given
 * @param until when the list was begun: reading is itself an event, and a list that held its own reading would not end
 */
record EventCursor(long after, Instant until) {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,18})-([0-9]{1,15})");

    static EventCursor begin(Instant now) {
        return new EventCursor(0, now);
    }

    /** @throws FieldsAtFault if it is none of ours */
    static EventCursor parse(@Nullable String text, Instant now) {
        if (text == null || text.isBlank()) {
            return begin(now);
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            Matcher form = FORM.matcher(plain);
            if (form.matches()) {
                return new EventCursor(
                        Long.parseLong(form.group(1)), Instant.ofEpochMilli(Long.parseLong(form.group(2))));
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below, as everything else that is no cursor
        }
        throw FieldsAtFault.of("cursor", "audit.filter.cursor");
    }

    EventCursor after(long id) {
        return new EventCursor(id, until);
    }

    @Override
    public String toString() {
        String plain = after + "-" + until.toEpochMilli();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }
}
