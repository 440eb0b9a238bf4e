package org.waymark.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class CaseCodeTest {

    private final CaseCode code = CaseCode.random("TT", RandomGenerator.of("L64X128MixRandom"));

    @Test
    void aSingleWrongCharacterIsSeen() {
        String body = code.value().substring(3);
        for (int at = 0; at < body.length(); at++) {
            for (char other : CheckCharacter.ALPHABET.toCharArray()) {
                String wrong = "TT-" + body.substring(0, at) + other + body.substring(at + 1);
                assertThat(CaseCode.typed(wrong).isPresent()).isEqualTo(wrong.equals(code.value()));
            }
        }
    }

    @Test
    void swappedCharactersAreSeen() {
        String body = code.value().substring(3);
        for (int at = 1; at < body.length(); at++) {
            if (body.charAt(at) != body.charAt(at - 1)) {
                var swapped = new StringBuilder(body);
                swapped.setCharAt(at, body.charAt(at - 1));
                swapped.setCharAt(at - 1, body.charAt(at));
                assertThat(CaseCode.typed("TT-" + swapped)).isEmpty();
            }
        }
    }

    @Test
    void typingIsForgiven() {
        assertThat(CaseCode.typed(" " + code.value().toLowerCase() + " ")).contains(code);
    }

    @Test
    void aNameIsRefusedWithoutRepeatingIt() {
        assertThatThrownBy(() -> new CaseCode("Maria Lopez")).hasMessageNotContaining("Maria");
    }
}
