package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.waymark.shared.RoutingFacts;

/** The reasons against the houses fit into one code, and no reason is cut in two. */
class MatchReasonsTest {

    private static final Set<String> ALL = Set.of(
            "sex-or-age",
            "family",
            "no-bed",
            "danger-near",
            "same-network",
            "recruiter",
            "needs",
            "language",
            "tier",
            "licence",
            "child-with-adults",
            "declined");

    @Test
    void whereThereAreMoreThanItHoldsThatIsSaid() {
        String joined = MatchShelters.joined(new TreeSet<>(ALL));
        assertThat(RoutingFacts.none().with("unfitReasons", joined).code("unfitReasons"))
                .hasValue(joined);
        assertThat(joined).endsWith(".more");
        assertThat(joined.substring(0, joined.length() - ".more".length()).split("\\."))
                .isSubsetOf(ALL)
                .hasSizeGreaterThan(8);
    }

    @Test
    void noneIsACodeToo() {
        assertThat(MatchShelters.joined(Set.of())).isEqualTo("none");
    }
}
