package org.waymark.casework;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.engine.Step;
import org.waymark.engine.events.StepOpened;
import org.waymark.shared.AgencyKey;

/** Knows until when a receiver may answer: the clock of the step in which it is asked, each time anew. */
@Component
class AnswerLimits {

    private final ReferralRows rows;
    private final Book book;

    AnswerLimits(ReferralRows rows, Book book) {
        this.rows = rows;
        this.book = book;
    }

    @EventListener
    void on(StepOpened opened) {
        AgencyKey asked = opened.agency();
        if (asked != null) {
            rows.find(opened.run())
                    .filter(referral -> referral.state() == ReferralState.OFFERED)
                    .filter(referral -> asked.equals(referral.receiver()))
                    .ifPresent(referral -> rows.save(referral.dueAt(limit(opened))));
        }
    }

    private @Nullable Instant limit(StepOpened opened) {
        Optional<Step> step = book.sop(opened.edition(), opened.sop()).flatMap(sop -> sop.step(opened.step()));
        return step.map(Step::clock)
                .map(clock ->
                        book.clock(opened.edition(), clock, opened.urgency()).due(opened.at()))
                .map(opened::due)
                .orElse(null);
    }
}
