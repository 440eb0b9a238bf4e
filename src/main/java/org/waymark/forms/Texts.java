package org.waymark.forms;

import java.util.Locale;
import java.util.Map;

/** Words of a form in the languages it is written in; English where there is no translation. */
record Texts(String english, Map<String, String> translations) {

    Texts {
        translations = Map.copyOf(translations);
    }

    String in(Locale locale) {
        return translations.getOrDefault(locale.getLanguage(), english);
    }
}
