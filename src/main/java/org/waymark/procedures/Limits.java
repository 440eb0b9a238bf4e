package org.waymark.procedures;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.ClockRule;
import org.waymark.engine.Step;
import org.waymark.shared.Edition;

/** Says how long a step may take, in words. */
@Component
class Limits {

    private final Book book;
    private final MessageSource messages;

    Limits(Book book, MessageSource messages) {
        this.book = book;
        this.messages = messages;
    }

    /** The usual rule of the step's clock in this edition. */
    Optional<ClockRule> of(Edition edition, Step step) {
        return Optional.ofNullable(step.clock()).map(clock -> book.clock(edition, clock, null));
    }

    /** For example “72 hours” or “5 working days”. */
    String inWords(ClockRule rule, Locale locale) {
        return rule.workingDays() ? say("working-days", rule.limit().toDays(), locale) : inWords(rule.limit(), locale);
    }

    /** How long before the limit each warning comes, for example “36 hours, 14 hours”. */
    String warningsInWords(ClockRule rule, Locale locale) {
        return rule.warnings(rule.limit()).stream()
                .map(left ->
                        inWords(left.truncatedTo(left.toHours() > 3 ? ChronoUnit.HOURS : ChronoUnit.MINUTES), locale))
                .collect(Collectors.joining(", "));
    }

    private String inWords(Duration limit, Locale locale) {
        if (limit.toMinutes() % 60 != 0) {
            return say("minutes", limit.toMinutes(), locale);
        }
        boolean wholeDays = limit.toHours() % 24 == 0 && limit.toDays() > 3;
        return wholeDays ? say("days", limit.toDays(), locale) : say("hours", limit.toHours(), locale);
    }

    private String say(String unit, long count, Locale locale) {
        return messages.getMessage("procedures.limit." + unit, new Object[] {count}, locale);
    }
}
