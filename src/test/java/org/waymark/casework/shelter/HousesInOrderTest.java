package org.waymark.casework.shelter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.RoutingFacts;

/** Which house is asked first. */
class HousesInOrderTest {

    private static final AreaKey NORTH = new AreaKey("north");
    private static final AreaKey SOUTH = new AreaKey("south");

    @Test
    void farFromTheThreatFirst() {
        assertThat(order(need(Tier.CRITICAL, true), house("a", NORTH, Tier.CRITICAL), house("b", SOUTH, Tier.HIGH)))
                .containsExactly("b", "a");
    }

    @Test
    void theSafestFirstWhereTheRiskIsHigh() {
        assertThat(order(need(Tier.HIGH, false), house("a", NORTH, Tier.HIGH), house("b", NORTH, Tier.CRITICAL)))
                .containsExactly("b", "a");
    }

    @Test
    void theSafestBedsAreKeptForThoseWhoNeedThem() {
        assertThat(order(need(Tier.LOW, false), house("a", NORTH, Tier.CRITICAL), house("b", NORTH, Tier.MEDIUM)))
                .containsExactly("b", "a");
    }

    @Test
    void whatNobodyAnsweredCountsAsTheWorst() {
        Need need = Need.of(RoutingFacts.none(), NORTH, Set.of(), Optional.empty());
        assertThat(need.tier()).isEqualTo(Tier.CRITICAL);
        assertThat(need.danger()).isTrue();
        assertThat(need.beds()).isEqualTo(1);
    }

    private static Stream<String> order(Need need, House... houses) {
        return Stream.of(houses).sorted(ShelterMatch.order(need)).map(House::code);
    }

    private static Need need(Tier tier, boolean danger) {
        return new Need("woman", 1, tier, NORTH, danger, "spa", Set.of(), false);
    }

    private static House house(String code, AreaKey area, Tier tier) {
        return new House(
                code,
                new AgencyKey("shelter"),
                area,
                Set.of(NORTH),
                Set.of("woman"),
                false,
                false,
                1,
                tier,
                Set.of(),
                Set.of("spa"),
                null,
                false,
                false,
                false);
    }
}
