package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerdictWordsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "es"})
    void everyFaultHasASentenceInEveryLanguage(String language) {
        ResourceBundle words = ResourceBundle.getBundle(
                "messages/ledger",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        assertThat(words.getLocale().getLanguage()).isEqualTo(language);
        assertThat(words.keySet().stream().filter(key -> key.startsWith("ledger.broken.")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Check.values())
                        .map(check -> "ledger.broken." + check.key())
                        .toList());
        assertThat(words.keySet())
                .allSatisfy(key -> assertThat(words.getString(key)).endsWith("."));
    }
}
