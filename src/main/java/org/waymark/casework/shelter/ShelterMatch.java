package org.waymark.casework.shelter;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.waymark.engine.Book;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/** Asks {@code shelter-match.dmn} (D6) what speaks against a house, and says in which order the others are asked. */
@Component
public class ShelterMatch {

    private static final String DECISION = "shelter-match";

    private final Book book;

    ShelterMatch(Book book) {
        this.book = book;
    }

    /** Every reason against the house, as codes; empty if it suits. */
    public List<String> reasons(Edition edition, Need need, Candidate candidate, LocalDate today) {
        return book.decide(edition, DECISION, facts(need, candidate, today)).stream()
                .map(row -> row.get("reason"))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Far from the threat before near it; then, where the risk is high, the safest first, and otherwise the one with the least
     * security to spare, which leaves the safest beds to those who need them.
     */
    public static Comparator<House> order(Need need) {
        Comparator<House> bySafety =
                Comparator.comparingInt(house -> house.tier().over(need.tier()));
        boolean high = need.tier().over(Tier.HIGH) >= 0;
        return Comparator.comparing(
                        (House house) -> need.danger() && house.area().equals(need.area()))
                .thenComparing(high ? bySafety.reversed() : bySafety)
                .thenComparing(House::code);
    }

    private static RoutingFacts facts(Need need, Candidate candidate, LocalDate today) {
        House house = candidate.house();
        LocalDate licence = house.licensedUntil();
        return RoutingFacts.none()
                .with("takesHer", house.takes().contains(need.shelterFor()))
                .with("takesFamily", need.beds() == 1 || house.families())
                .with("bedsLeft", number(house.beds() - need.beds()))
                .with(
                        "dangerThere",
                        house.dangerNear() || need.danger() && house.area().equals(need.area()))
                .with("sameNetwork", candidate.sameNetwork())
                .with("recruiterInside", house.recruiterInside())
                .with("meetsNeeds", house.meets().containsAll(need.needs()))
                .with("speaksHers", house.languages().contains(need.language()))
                .with("tierGap", number(house.tier().over(need.tier())))
                .with("licensed", licence != null && !licence.isBefore(today))
                .with("childAmongAdults", need.child() && !house.childrenApart())
                .with("declinedIt", candidate.declined());
    }

    private static RoutingValue number(int value) {
        return new RoutingValue.Number(BigDecimal.valueOf(value));
    }

    /**
     * A house that could be asked.
     *
     * @param sameNetwork whether somebody found in the same incident lives there
     * @param declined whether she said no to it
     */
    public record Candidate(House house, boolean sameNetwork, boolean declined) {}
}
