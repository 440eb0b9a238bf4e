package org.waymark.web;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.waymark.shared.Edition;
import org.waymark.shared.EditionInForce;

/** Tells the foot of a page under which edition people work and by which clock. */
@Component
class Foot {

    private final ObjectProvider<EditionInForce> editions;
    private final Clock clock;
    private final ZoneId zone;

    Foot(ObjectProvider<EditionInForce> editions, Clock clock, ZoneId zone) {
        this.editions = editions;
        this.clock = clock;
        this.zone = zone;
    }

    /** A page about a failure must not fail for want of a number, so that it is null when the database does not answer. */
    @Nullable
    Integer edition() {
        try {
            EditionInForce known = editions.getIfAvailable();
            return known == null ? null : known.now().map(Edition::number).orElse(null);
        } catch (DataAccessException | TransactionException gone) {
            return null;
        }
    }

    String city() {
        String id = zone.getId();
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }

    String offset() {
        ZoneOffset offset = zone.getRules().getOffset(clock.instant());
        int minutes = Math.abs(offset.getTotalSeconds() / 60);
        String sign = offset.getTotalSeconds() < 0 ? "\u2212" : "+";
        String rest = minutes % 60 == 0 ? "" : String.format(":%02d", minutes % 60);
        return "UTC" + (minutes == 0 ? "" : sign + minutes / 60 + rest);
    }
}
