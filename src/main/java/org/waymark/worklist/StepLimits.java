package org.waymark.worklist;

import java.time.Instant;
import java.time.ZoneId;
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
    private final ZoneId zone;
    private final WorklistSettings settings;

    StepLimits(Book book, ZoneId zone, WorklistSettings settings) {
        this.book = book;
        this.zone = zone;
        this.settings = settings;
    }

    Limit of(Step step, StepOpened opened) {
        if (step.clock() == null) {
            return new Limit(opened.due(opened.at().plus(settings.withoutClock())), null);
        }
        ClockRule rule = book.clock(opened.edition(), step.clock(), opened.urgency());
        return new Limit(opened.due(rule.due(opened.at(), zone)), rule.breach().isBlank() ? null : rule.breach());
    }

    /** @param told the duty that hears of it when the limit passes, null if only supervisors do */
    record Limit(Instant due, @Nullable String told) {}
}
