package org.waymark.worklist;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.ClockRule;
import org.waymark.engine.Step;
import org.waymark.engine.events.StepOpened;

/** Decides by when a step is due: by its clock in the case's own edition, or by the house's limit if it names none. */
@Component
class StepLimits {

    private final Book book;
    private final WorklistSettings settings;

    StepLimits(Book book, WorklistSettings settings) {
        this.book = book;
        this.settings = settings;
    }

    Limit of(Step step, StepOpened opened) {
        if (step.clock() == null) {
            Instant due = opened.due(opened.at().plus(settings.withoutClock()));
            return new Limit(due, new Warnings(List.of()), null);
        }
        ClockRule rule = book.clock(opened.edition(), step.clock(), opened.urgency());
        Instant due = opened.due(rule.due(opened.at()));
        var warnings = new Warnings(rule.warnings(Duration.between(opened.at(), due)));
        return new Limit(due, warnings, rule.breach().isBlank() ? null : rule.breach());
    }

    /** @param told the duty that hears of it when the limit passes, null if only supervisors do */
    record Limit(Instant due, Warnings warnings, @Nullable String told) {}
}
