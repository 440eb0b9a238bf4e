package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The rules of SOP-14: nobody at risk waits for an answer, nobody free is chased. */
class MissingRulesTest {

    private final Map<String, Object> calm = Map.of(
            "subjectChild", false,
            "riskLevel", "low",
            "threatSeen", "no",
            "selfHarmFear", "no",
            "levelByOfficer", "ask-first");

    @Test
    void anyReasonToFearMeansSearchingAtOnce() {
        var level = Decision.in("missing-level");
        assertThat(level.answer(calm)).isEqualTo("ask-first");
        assertThat(level.answer(but("subjectChild", true))).isEqualTo("high");
        assertThat(level.answer(but("riskLevel", "medium"))).isEqualTo("high");
        assertThat(level.answer(but("threatSeen", "unsure"))).isEqualTo("high");
        assertThat(level.answer(but("selfHarmFear", "yes"))).isEqualTo("high");
        assertThat(level.answer(but("levelByOfficer", "high"))).isEqualTo("high");
        assertThat(level.unmatched()).isEmpty();
    }

    @Test
    void theOfficerCannotLowerIt() {
        var level = Decision.in("missing-level");
        Map<String, Object> child = but("subjectChild", true);
        assertThat(level.answer(child)).isEqualTo("high");
        assertThat(child).containsEntry("levelByOfficer", "ask-first");
    }

    @Test
    void theMeetingsFollowEachOther() {
        var meeting = Decision.in("missing-meeting");
        Map<String, Object> none = new HashMap<>();
        none.put("meetingRound", null);
        assertThat(meeting.answer(none)).isEqualTo("first");
        assertThat(meeting.answer(Map.of("meetingRound", "first"))).isEqualTo("second");
        assertThat(meeting.answer(Map.of("meetingRound", "second"))).isEqualTo("third");
        assertThat(meeting.answer(Map.of("meetingRound", "third"))).isEqualTo("fourth");
        assertThat(meeting.answer(Map.of("meetingRound", "fourth"))).isEqualTo("monthly");
        assertThat(meeting.answer(Map.of("meetingRound", "monthly"))).isEqualTo("monthly");
        assertThat(meeting.unmatched()).isEmpty();
    }

    private Map<String, Object> but(String input, Object value) {
        var changed = new HashMap<>(calm);
        changed.put(input, value);
        return changed;
    }
}
