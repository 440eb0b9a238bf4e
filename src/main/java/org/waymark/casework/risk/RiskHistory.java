package org.waymark.casework.risk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the ratings of a risk come to (table D2 of the domain rules): anyone who works on the case raises the level; it is
 * lowered only by a supervisor; her own rating stands beside it and wins where it is higher, until it was talked about.
 *
 * @param assessed the level as it was assessed, null before anyone did
 * @param hers her own rating, null if she gave none
 * @param discussed whether hers was talked about with her since she gave it
 */
record RiskHistory(@Nullable RiskLevel assessed, @Nullable RiskLevel hers, boolean discussed) {

    /** @param ratings oldest first */
    static RiskHistory of(List<Rating> ratings) {
        var now = new RiskHistory(null, null, false);
        for (Rating rating : ratings) {
            now = now.after(rating);
        }
        return now;
    }

    private RiskHistory after(Rating rating) {
        if (rating.source() == RiskSource.SURVIVOR) {
            return new RiskHistory(assessed, rating.level(), false);
        }
        boolean counts = rating.lowers() || !lowers(rating.level());
        return new RiskHistory(counts ? rating.level() : assessed, hers, discussed || rating.discussed());
    }

    /** Whether this level would lower the one that was assessed. */
    boolean lowers(RiskLevel level) {
        return assessed != null && level.compareTo(assessed) < 0;
    }

    /** The level that counts; empty before anyone rated the risk. */
    Optional<RiskLevel> level() {
        return Stream.of(Optional.ofNullable(assessed), Optional.ofNullable(discussed ? null : hers))
                .flatMap(Optional::stream)
                .max(RiskLevel::compareTo);
    }

    /** Whether her own rating is what counts, being the higher one. */
    boolean hersWins() {
        return hers != null && !discussed && (assessed == null || hers.compareTo(assessed) > 0);
    }
}
