package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/** The bytes are hashed for ever: what this test expects must never be changed, only added to. */
class CanonicalEntryTest {

    static final Instant AT = Instant.parse("2026-11-24T08:00:00Z");

    @Test
    void holdsEachMemberUnderItsPublishedName() {
        Fact fact = new Fact(
                FactKind.TASK_COMPLETED,
                new OfficerId("ngo.north"),
                new CaseCode("TT-00000"),
                new TaskId("t-1"),
                new SopKey("screening"),
                new Edition(2),
                new SectorKey("community"),
                java.util.Map.of("form", "check-safety"),
                List.of(new Fact.Commitment("story", "c2FsdGVk")));
        assertThat(entry(fact))
                .isEqualTo("{\"at\":\"2026-11-24T08:00:00.000000Z\",\"case\":\"TT-00000\","
                        + "\"commitments\":[{\"field\":\"story\",\"hash\":\"c2FsdGVk\"}],"
                        + "\"details\":{\"form\":\"check-safety\"},\"edition\":2,\"id\":7,\"officer\":\"ngo.north\","
                        + "\"procedure\":\"screening\",\"sector\":\"community\",\"task\":\"t-1\","
                        + "\"type\":\"task-completed\",\"v\":1}");
    }

    @Test
    void leavesOutWhatIsNotThere() {
        assertThat(entry(Fact.of(FactKind.SIGNED_OUT)))
                .isEqualTo("{\"at\":\"2026-11-24T08:00:00.000000Z\",\"id\":7,\"type\":\"signed-out\",\"v\":1}");
    }

    /** RFC 8785, section 3.2.3: the order of names by UTF-16 units. */
    @Test
    void sortsAsTheRfcsExampleDoes() {
        Fact fact = Fact.of(FactKind.FACT_SET)
                .detail("\u20ac", "Euro Sign")
                .detail("\r", "Carriage Return")
                .detail("\ufb33", "Hebrew Letter Dalet With Dagesh")
                .detail("1", "One")
                .detail("\ud83d\ude00", "Emoji: Grinning Face")
                .detail("\u0080", "Control")
                .detail("\u00f6", "Latin Small Letter O With Diaeresis");
        assertThat(entry(fact))
                .contains("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /** RFC 8785, section 3.2.2.2: the string of the sample in 3.2.2. */
    @Test
    void escapesAsTheRfcsExampleDoes() {
        Fact fact = Fact.of(FactKind.FACT_SET).detail("string", "\u20ac$\u000F\nA'B\"\\\\\"/");
        assertThat(entry(fact)).contains("\"string\":\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @Test
    void keepsMicroseconds() {
        byte[] entry = CanonicalEntry.of(1, Instant.parse("2026-01-02T03:04:05.678901Z"), Fact.of(FactKind.SIGNED_IN));
        assertThat(new String(entry, StandardCharsets.UTF_8)).contains("\"at\":\"2026-01-02T03:04:05.678901Z\"");
    }

    @Test
    void refusesHalfACharacterAndWhatIsTooLong() {
        assertThatThrownBy(() -> entry(Fact.of(FactKind.FACT_SET).detail("half", "\ud83d")))
                .isInstanceOf(UnrecordableFact.class)
                .hasMessageContaining("fact-set");
        assertThatThrownBy(() -> entry(Fact.of(FactKind.FACT_SET).detail("long", "é".repeat(32_768))))
                .isInstanceOf(UnrecordableFact.class);
    }

    private static String entry(Fact fact) {
        return new String(CanonicalEntry.of(7, AT, fact), StandardCharsets.UTF_8);
    }
}
