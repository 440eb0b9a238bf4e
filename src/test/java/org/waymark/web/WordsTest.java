package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class WordsTest {

    /** Tuesday, 02:15 in Port of Spain. */
    private static final Instant NOW = Instant.parse("2026-11-24T06:15:00Z");

    private final Words words =
            new Words(messages(), Clock.fixed(NOW, ZoneOffset.UTC), ZoneId.of("America/Port_of_Spain"));

    @AfterEach
    void speakTheDefaultAgain() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PT0S     | Due now                | Vence ahora
            PT59S    | Due now                | Vence ahora
            PT1M     | Due in 1 minute        | Vence en 1 minuto
            PT40M    | Due in 40 minutes      | Vence en 40 minutos
            PT1H     | Due in 1 hour          | Vence en 1 hora
            PT3H     | Due in 3 hours         | Vence en 3 horas
            PT11H59M | Due in 11 hours        | Vence en 11 horas
            PT13H45M | Due today at 16:00     | Vence hoy a las 16:00
            PT30H45M | Due tomorrow at 09:00  | Vence mañana a las 09:00
            P6D      | Due in 6 days          | Vence en 6 días
            PT-10S   | Just late              | Recién vencida
            PT-1M    | 1 minute late          | 1 minuto de atraso
            PT-59M   | 59 minutes late        | 59 minutos de atraso
            PT-1H    | 1 hour late            | 1 hora de atraso
            PT-23H   | 23 hours late          | 23 horas de atraso
            P-1D     | 1 day late             | 1 día de atraso
            P-2D     | 2 days late            | 2 días de atraso
            P-1200D  | 1,200 days late        | 1.200 días de atraso
            """)
    void saysHowLongIsLeft(Duration left, String english, String spanish) {
        speak("en");
        assertThat(words.due(NOW.plus(left))).isEqualTo(english);
        speak("es");
        assertThat(words.due(NOW.plus(left))).isEqualTo(spanish);
    }

    @ParameterizedTest
    @CsvSource({
        "PT-1S, PT4H, late",
        "PT0S, PT4H, now",
        "PT1H, PT4H, now",
        "PT1H1S, PT4H, soon",
        "PT6H, PT6H, soon",
        "PT6H1S, PT7H, calm",
        "P2D, P8D, soon",
        "P2DT1S, P8D, calm"
    })
    void tellsTheUrgencyByTheRestOfTheClock(Duration left, Duration clock, String urgency) {
        Instant due = NOW.plus(left);
        assertThat(words.urgency(due, due.minus(clock))).isEqualTo(urgency);
    }

    @Test
    void writesTimesInTheCountrysZone() {
        speak("en");
        assertThat(words.time(Instant.parse("2026-11-22T13:00:00Z"))).isEqualTo("Sun 22 Nov, 09:00");
        assertThat(words.time(Instant.parse("2026-09-02T02:05:00Z"))).isEqualTo("Tue 1 Sep, 22:05");
        assertThat(words.time(Instant.parse("2025-01-01T12:00:00Z"))).isEqualTo("Wed 1 Jan 2025, 08:00");
        assertThat(words.day(LocalDate.of(2026, 11, 22))).isEqualTo("Sun 22 Nov 2026");
        speak("es");
        assertThat(words.time(Instant.parse("2026-11-22T13:00:00Z"))).isEqualTo("dom 22 nov, 09:00");
    }

    private static void speak(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
    }

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/web");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
