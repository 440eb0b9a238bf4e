package org.waymark.casework.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.waymark.casework.Consent;
import org.waymark.casework.consent.Entry;
import org.waymark.casework.consent.Wanted;
import org.waymark.shared.OfficerId;

/** What was typed into the page on which consent is recorded, or stands there before. */
record ConsentForm(Wanted wanted) {

    static ConsentForm typed(MultiValueMap<String, String> sent) {
        return new ConsentForm(new Wanted(
                sent.getFirst("purpose"),
                sent.getFirst("recipient"),
                sent.getOrDefault("blocks", List.of()),
                sent.getFirst("status"),
                sent.getFirst("givenBy"),
                "true".equals(sent.getFirst("assentChild")),
                sent.getFirst("method"),
                sent.getFirst("language"),
                sent.getFirst("interpreterId"),
                sent.getOrDefault("explained", List.of()),
                sent.getFirst("restrictions"),
                sent.getFirst("validFrom"),
                sent.getFirst("expiresAt"),
                number(sent.getFirst("seen"))));
    }

    static ConsentForm empty(@Nullable String purpose, @Nullable String recipient, long seen) {
        return new ConsentForm(new Wanted(
                purpose, recipient, List.of(), null, null, false, null, null, null, List.of(), null, null, null, seen));
    }

    /** As she said it before; what was explained is explained again, and the time begins anew. */
    static ConsentForm again(Entry before, long seen) {
        Consent said = before.said();
        OfficerId interpreter = said.circumstances().interpreter();
        return new ConsentForm(new Wanted(
                said.purpose().name(),
                said.recipient(),
                before.blocks(),
                null,
                said.givenBy(),
                said.circumstances().assentChild(),
                null,
                said.language(),
                interpreter == null ? null : interpreter.value(),
                List.of(),
                before.words(),
                null,
                null,
                seen));
    }

    /** The same, with the register seen up to here. */
    ConsentForm seeing(long position) {
        return new ConsentForm(new Wanted(
                wanted.purpose(),
                wanted.recipient(),
                wanted.blocks(),
                wanted.status(),
                wanted.givenBy(),
                wanted.assentChild(),
                wanted.method(),
                wanted.language(),
                wanted.interpreterId(),
                wanted.explained(),
                wanted.restrictions(),
                wanted.validFrom(),
                wanted.expiresAt(),
                position));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
