package org.waymark.casework.shelter;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;

/**
 * What a house of a shelter offers, as the shelter keeps it: a code, never a place.
 *
 * @param reaches the areas whose survivors it takes at the first asking
 * @param takes whom it takes: {@code woman}, {@code girl} and so on
 * @param childrenApart whether children sleep apart from unrelated adults
 * @param licensedUntil null if it has no licence
 * @param closed whether nobody new is asked for, until it opens again
 */
public record House(
        String code,
        AgencyKey agency,
        AreaKey area,
        Set<AreaKey> reaches,
        Set<String> takes,
        boolean families,
        boolean childrenApart,
        int beds,
        Tier tier,
        Set<String> meets,
        Set<String> languages,
        @Nullable LocalDate licensedUntil,
        boolean dangerNear,
        boolean recruiterInside,
        boolean closed) {

    public House {
        reaches = Set.copyOf(reaches);
        takes = Set.copyOf(takes);
        meets = Set.copyOf(meets);
        languages = Set.copyOf(languages);
    }

    /** Why nobody is sent here for now, as a code; empty if it is asked for whoever it suits. */
    public Optional<String> idle(LocalDate day) {
        return Stream.of(
                        closed ? "closed" : null,
                        dangerNear ? "danger" : null,
                        recruiterInside ? "recruiter" : null,
                        licensedUntil == null || licensedUntil.isBefore(day) ? "licence" : null,
                        beds == 0 ? "full" : null)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** What of it changes from day to day. */
    Houses.Today today() {
        return new Houses.Today(beds, dangerNear, recruiterInside, closed);
    }
}
