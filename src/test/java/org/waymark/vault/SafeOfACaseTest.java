package org.waymark.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.waymark.shared.CaseCode;

class SafeOfACaseTest {

    private static final String STORY = "a man took her passport";

    private final CaseCode code = new CaseCode("TT-00000");
    private final CaseKey key = CaseKey.random();
    private final CaseSafe safe = new OpenSafe(code, key);

    @Property(tries = 200)
    void opensWhatItSealed(@ForAll String value) {
        assertThat(safe.unseal("answer/1", safe.seal("answer/1", value))).isEqualTo(value);
    }

    @Test
    void opensNothingAtAnotherPlace() {
        byte[] sealed = safe.seal("answer/1/story", STORY);
        assertThatThrownBy(() -> safe.unseal("answer/2/story", sealed)).isInstanceOf(CaseSafe.SealBroken.class);
    }

    @Test
    void opensNothingOfAnotherCaseEvenWithTheSameKey() {
        byte[] sealed = safe.seal("answer/1", STORY);
        var other = new OpenSafe(anotherCode(), key);
        assertThatThrownBy(() -> other.unseal("answer/1", sealed)).isInstanceOf(CaseSafe.SealBroken.class);
    }

    @Test
    void opensNothingThatWasChangedInAnyBit() {
        byte[] sealed = safe.seal("answer/1", "yes");
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] flipped = sealed.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThatThrownBy(() -> safe.unseal("answer/1", flipped)).isInstanceOf(CaseSafe.SealBroken.class);
        }
    }

    @Test
    void doesNotTellAnswersApartByTheirLength() {
        assertThat(Stream.of("yes", "no", "declined", "unsure").map(answer -> safe.seal("answer/1", answer).length))
                .containsOnly(safe.seal("answer/1", "yes").length);
    }

    @Test
    void sealsTheSameValueDifferentlyEachTime() {
        assertThat(safe.seal("answer/1", STORY)).isNotEqualTo(safe.seal("answer/1", STORY));
    }

    @Test
    void commitsToAValueAtAPlace() {
        assertThat(safe.commit("answer/1", STORY))
                .isEqualTo(new OpenSafe(code, key).commit("answer/1", STORY))
                .hasSize(44)
                .isNotEqualTo(safe.commit("answer/2", STORY))
                .isNotEqualTo(safe.commit("answer/1", STORY + "."))
                .isNotEqualTo(new OpenSafe(code, CaseKey.random()).commit("answer/1", STORY));
    }

    @Test
    void isNotWrittenOut() {
        var master = MasterKeyset.generate();
        assertThat(Stream.of(safe, key, master, new VaultSettings(master.json(), null))
                        .map(Object::toString))
                .allSatisfy(text -> assertThat(text).endsWith("[hidden]"));
    }

    @Test
    void keyOpensForItsOwnCaseOnly() {
        var master = MasterKeyset.generate().aead();
        byte[] sealed = key.sealed(code, master);
        assertThat(new OpenSafe(code, CaseKey.unseal(sealed, code, master)).unseal("p", safe.seal("p", STORY)))
                .isEqualTo(STORY);
        assertThatThrownBy(() -> CaseKey.unseal(sealed, anotherCode(), master)).isInstanceOf(CaseSafe.SealBroken.class);
        assertThatThrownBy(() ->
                        CaseKey.unseal(sealed, code, MasterKeyset.generate().aead()))
                .isInstanceOf(CaseSafe.SealBroken.class);
    }

    private static CaseCode anotherCode() {
        return CaseCode.random("TT", java.util.random.RandomGenerator.of("L64X128MixRandom"));
    }
}
