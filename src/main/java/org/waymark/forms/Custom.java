package org.waymark.forms;

import java.util.HashMap;
import java.util.Optional;
import java.util.Set;

/** The custom properties of a component: our own additions to the format, and the words in other languages. */
record Custom(Element properties) {

    private static final Set<String> LANGUAGES = Set.of("es");

    static Custom of(Element component) {
        return new Custom(component.inner("properties"));
    }

    Optional<String> text(String name) {
        return properties.text(name);
    }

    boolean flag(String name) {
        String value = properties.text(name).orElse("false");
        if (!value.equals("true") && !value.equals("false")) {
            throw properties.refuse("“properties." + name + "” is neither \"true\" nor \"false\"");
        }
        return value.equals("true");
    }

    /** English words from the component and their translations from here. */
    Texts texts(String english, String name) {
        var translations = new HashMap<String, String>();
        for (String language : LANGUAGES) {
            properties.words(name + "." + language).ifPresent(words -> translations.put(language, words));
        }
        return new Texts(english, translations);
    }

    void done() {
        properties.done();
    }
}
