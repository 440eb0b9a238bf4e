package org.waymark.casework.news;

import java.util.Arrays;
import java.util.List;
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
    FOUND("msg.found"),
    AGE("msg.age.changed", "child-protection"),
    DETAINED("msg.arrested", "detention-response"),
    BACK_WITH_EXPLOITER("msg.retrafficked"),
    LEAVES_COUNTRY("msg.transfer.abroad", "voluntary-return"),
    COURT_ORDER("msg.order.received"),
    CAPACITY_LOST("msg.capacity.lost"),
    IN_HOSPITAL(null),
    OUT_OF_HOSPITAL(null),
    WANTS_COMPENSATION("msg.claims.due", "compensation-claim"),
    WANTS_POLICE("msg.coop.yes", "criminal-justice"),
    RISK("msg.risk.event", "risk-assessment"),
    REVIEW("msg.review.asked", "review-closure"),
    DATA_INCIDENT("msg.incident.detected", "data-incident"),
    /** Not confirmed yet: it holds the case and ends nothing. */
    DIED("msg.death.reported", "death-report", "after-death");

    private final @Nullable String message;
    private final List<SopKey> answers;

    News(@Nullable String message, String... answers) {
        this.message = message;
        this.answers = Arrays.stream(answers).map(SopKey::new).toList();
    }

    /** The name in forms, in the log and in the API. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the case is told; empty if it only stops or starts its time. */
    Optional<String> message() {
        return Optional.ofNullable(message);
    }

    /** The procedures that answer it, one of which under way is enough; none if each report stands for itself. */
    List<SopKey> answers() {
        return answers;
    }

    static Optional<News> of(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }
}
