package org.waymark.casework.web;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.waymark.directory.Agency;
import org.waymark.directory.Country;
import org.waymark.directory.Directory;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.DutyKey;

/** Names to people whom a consent is for, in the page's language: {@code ${@recipientNames.of(key)}}. */
@Component("recipientNames")
public class RecipientNames {

    private final Directory directory;
    private final Country country;
    private final MessageSource messages;

    RecipientNames(Directory directory, Country country, MessageSource messages) {
        this.directory = directory;
        this.country = country;
        this.messages = messages;
    }

    /** The name of a language by its code; the code itself if there is none. */
    public String language(String code) {
        return String.valueOf(
                messages.getMessage("consent.language." + code, null, code, LocaleContextHolder.getLocale()));
    }

    /** The agency's, the service's or the duty's name; the key itself if it is unknown. */
    public String of(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        String named = messages.getMessage(
                "consent.recipient." + key,
                null,
                messages.getMessage("casework.service." + key, null, "", locale),
                locale);
        if (named != null && !named.isEmpty()) {
            return named;
        }
        return directory
                .agency(new AgencyKey(key))
                .map(Agency::name)
                .orElseGet(() -> country.name(new DutyKey(key), locale));
    }
}
