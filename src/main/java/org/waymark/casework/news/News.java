package org.waymark.casework.news;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.SopKey;

/**
 * What may happen at any time (domain rules, section 11). The messages are those of the spine: cases in flight hold their names,
 * so they stay.
 */
public enum News {
    DANGER("msg.danger", "immediate-safety"),
    MISSING("msg.missing", "missing-survivor"),
    FOUND("msg.found", null),
    AGE("msg.age.changed", "child-protection"),
    DETAINED("msg.arrested", "detention-response"),
    BACK_WITH_EXPLOITER("msg.retrafficked", null),
    LEAVES_COUNTRY("msg.transfer.abroad", "voluntary-return"),
    COURT_ORDER("msg.order.received", null),
    CAPACITY_LOST("msg.capacity.lost", null),
    IN_HOSPITAL(null, null),
    OUT_OF_HOSPITAL(null, null),
    WANTS_POLICE("msg.coop.yes", "criminal-justice"),
    RISK("msg.risk.event", "risk-assessment"),
    REVIEW("msg.review.asked", "review-closure"),
    DATA_INCIDENT("msg.incident.detected", "data-incident"),
    DIED("msg.died", "after-death");

    private final @Nullable String message;
    private final @Nullable SopKey answer;

    News(@Nullable String message, @Nullable String answer) {
        this.message = message;
        this.answer = answer == null ? null : new SopKey(answer);
    }

    /** The name in forms, in the log and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the case is told; empty if it only stops or starts its time. */
    Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /** The procedure that answers it and must not be begun twice; empty if each report stands for itself. */
    Optional<SopKey> answer() {
        return Optional.ofNullable(answer);
    }

    static Optional<News> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
