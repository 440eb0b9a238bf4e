package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who may decide for good where a child lives. */
class BidPanelRulesTest {

    @Test
    void threeAgenciesAndNobodyInConflict() {
        var panel = Decision.in("bid-panel");
        List<String> three = List.of("child-protection", "health", "education");
        assertThat(panel.answer(Map.of("panelConflict", "no", "panelAgencies", three)))
                .isEqualTo(true);
        for (String conflict : List.of("yes", "unsure")) {
            assertThat(panel.answer(Map.of("panelConflict", conflict, "panelAgencies", three)))
                    .isEqualTo(false);
        }
        assertThat(panel.answer(Map.of("panelConflict", "no", "panelAgencies", three.subList(0, 2))))
                .isEqualTo(false);
        assertThat(panel.unmatched()).isEmpty();
    }
}
