package org.waymark.casework.shelter;

import java.util.Optional;
import java.util.Set;
import org.waymark.shared.AreaKey;
import org.waymark.shared.RoutingFacts;

/**
 * What a survivor needs of a house, as the need card says it: no name, no story.
 *
 * @param beds for her and whoever comes along
 * @param area where her case is
 * @param danger whether those she fears may be active there
 */
public record Need(
        String shelterFor,
        int beds,
        Tier tier,
        AreaKey area,
        boolean danger,
        String language,
        Set<String> needs,
        boolean child) {

    public Need {
        needs = Set.copyOf(needs);
    }

    /** Nobody answered: the strictest is assumed, except that a house is not ruled out for what was never asked. */
    public static Need of(RoutingFacts facts, AreaKey area, Set<String> needs, Optional<String> dangerInArea) {
        return new Need(
                facts.code("shelterFor").orElse("other"),
                beds(facts),
                facts.code("shelterTier").map(Tier::of).orElse(Tier.CRITICAL),
                area,
                !dangerInArea.orElse("unsure").equals("no"),
                facts.code("shelterLanguage").orElse("other"),
                needs,
                facts.flag("subjectChild"));
    }

    /** How many beds she and whoever comes along need. */
    public static int beds(RoutingFacts facts) {
        return 1 + facts.code("comingAlong").map(Integer::parseInt).orElse(0);
    }
}
