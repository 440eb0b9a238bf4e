package org.waymark.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;
import org.waymark.support.WaymarkTest;

@WaymarkTest
class EveryFactHasASentenceTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    @Autowired
    Sentences sentences;

    @Autowired
    MessageSource messages;

    static Stream<Arguments> everyKindInEveryLanguage() {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of(FactKind.values()).map(kind -> Arguments.of(kind, language)));
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheSameInBothLanguages(FactKind kind) {
        String key = "fact." + kind.key();
        assertThat(LANGUAGES.stream()
                        .map(language -> SentencePattern.of(messages.getMessage(key, null, language))
                                .gaps())
                        .distinct())
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void hasAWordForEveryKind(FactKind kind, Locale language) {
        assertThat(messages.getMessage("audit.kind." + kind.key(), null, language))
                .isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void evenAFactThatHoldsNothing(FactKind kind, Locale language) {
        whole(sentences.of(bare(kind), language));
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void namesWhoDidIt(FactKind kind, Locale language) {
        Sentence sentence = sentences.of(bare(kind).by(new OfficerId("ngo.north")), language);
        whole(sentence);
        assertThat(sentence.text() + sentence.rest()).contains("ngo.north");
    }

    @ParameterizedTest
    @MethodSource("everyKindInEveryLanguage")
    void tellsOrListsEveryDetail(FactKind kind, Locale language) {
        Map<String, String> details = Map.of(
                "step",
                "record-contact",
                "flow",
                "some-flow",
                "agency",
                "nobody-knows-it",
                "run",
                "4711",
                "odd",
                "one");
        Fact fact = new Fact(
                kind,
                null,
                new CaseCode("TT-00000"),
                null,
                new SopKey("identification-screening"),
                new Edition(1),
                null,
                details,
                List.of(new Fact.Commitment("story", "aGFzaA==")));
        Sentence sentence = sentences.of(fact, language);
        whole(sentence);
        String all = sentence.text() + sentence.rest();
        assertThat(all).contains("some-flow", "nobody-knows-it", "4711", "one", "story", "aGFzaA==");
        assertThat(all).containsAnyOf("record-contact", "Record", "Registr");
    }

    private static Fact bare(FactKind kind) {
        return new Fact(kind, null, null, null, null, null, null, Map.of(), List.of());
    }

    private static void whole(Sentence sentence) {
        assertThat(sentence.parts()).doesNotContain(Sentence.Part.MISSING);
        assertThat(sentence.text()).isNotBlank().endsWith(".").doesNotContainPattern("[<>\\[\\]]| {2}| [.,:]|\\?\\?");
    }
}
