package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** D6: one reason is enough, and a house against which nothing speaks suits. */
class ShelterRulesTest {

    private static final Map<String, Object> SUITS = Map.ofEntries(
            Map.entry("takesHer", true),
            Map.entry("takesFamily", true),
            Map.entry("bedsLeft", 0),
            Map.entry("dangerThere", false),
            Map.entry("sameNetwork", false),
            Map.entry("recruiterInside", false),
            Map.entry("meetsNeeds", true),
            Map.entry("speaksHers", true),
            Map.entry("tierGap", 0),
            Map.entry("licensed", true),
            Map.entry("childAmongAdults", false),
            Map.entry("declinedIt", false));

    private final Decision d6 = Decision.in("shelter-match");

    @Test
    void eachReasonIsOne() {
        assertThat(reasons(SUITS)).isEmpty();
        against("takesHer", false, "sex-or-age");
        against("takesFamily", false, "family");
        against("bedsLeft", -1, "no-bed");
        against("dangerThere", true, "danger-near");
        against("sameNetwork", true, "same-network");
        against("recruiterInside", true, "recruiter");
        against("meetsNeeds", false, "needs");
        against("speaksHers", false, "language");
        against("tierGap", -1, "tier");
        against("licensed", false, "licence");
        against("childAmongAdults", true, "child-with-adults");
        against("declinedIt", true, "declined");
        assertThat(d6.unmatched()).isEmpty();
    }

    @Test
    void allReasonsAreTold() {
        var house = new HashMap<>(SUITS);
        house.put("bedsLeft", -2);
        house.put("speaksHers", false);
        assertThat(reasons(house)).containsExactlyInAnyOrder("no-bed", "language");
    }

    @Test
    void theReviewsOfAStayFollowEachOtherToo() {
        var review = Decision.in("stay-review");
        Map<String, Object> none = new HashMap<>();
        none.put("reviewRound", null);
        assertThat(review.answer(none)).isEqualTo("first");
        assertThat(review.answer(Map.of("reviewRound", "first"))).isEqualTo("second");
        assertThat(review.answer(Map.of("reviewRound", "monthly"))).isEqualTo("monthly");
        assertThat(review.unmatched()).isEmpty();
    }

    private List<Object> reasons(Map<String, Object> house) {
        return d6.all(house).stream().map(row -> row.get("reason")).toList();
    }

    private void against(String input, Object value, String reason) {
        var house = new HashMap<>(SUITS);
        house.put(input, value);
        assertThat(reasons(house)).containsExactly(reason);
    }
}
