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
    private final CaseSafe safe = safe(code, key);

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
        var other = safe(anotherCode(), key);
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
                .isEqualTo(safe(code, key).commit("answer/1", STORY))
                .hasSize(44)
                .isNotEqualTo(safe.commit("answer/2", STORY))
                .isNotEqualTo(safe.commit("answer/1", STORY + "."))
                .isNotEqualTo(safe(code, CaseKey.random()).commit("answer/1", STORY));
    }

    @Test
    void isNotWrittenOut() {
        var master = MasterKeyset.generate();
        assertThat(Stream.of(safe, key, master, new VaultSettings(master.json(), null))
                        .map(Object::toString))
                .allSatisfy(text -> assertThat(text).endsWith("[hidden]"));
    }

    @Test
    void keyOpensForItsOwnCaseAndPartOnly() {
        var master = MasterKeyset.generate().aead();
        byte[] sealed = key.sealed(code, "B3", master);
        assertThat(safe(code, CaseKey.unseal(sealed, code, "B3", master)).unseal("p", safe.seal("p", STORY)))
                .isEqualTo(STORY);
        assertThatThrownBy(() -> CaseKey.unseal(sealed, anotherCode(), "B3", master))
                .isInstanceOf(CaseSafe.SealBroken.class);
        assertThatThrownBy(() -> CaseKey.unseal(sealed, code, "B3.text", master))
                .isInstanceOf(CaseSafe.SealBroken.class);
        assertThatThrownBy(() -> CaseKey.unseal(
                        sealed, code, "B3", MasterKeyset.generate().aead()))
                .isInstanceOf(CaseSafe.SealBroken.class);
    }

    private static CaseSafe safe(CaseCode owner, CaseKey key) {
        var keys = new PartKeys((part, bytes) -> key, made -> made);
        keys.add(CaseSafe.GENERAL, key);
        return new OpenSafe(owner, CaseSafe.GENERAL, keys);
    }

    @Test
    void partsOpenNothingOfEachOther() {
        byte[] sealed = safe.part("B3").seal("answer/1", STORY);
        assertThat(safe.part("B3").unseal("answer/1", sealed)).isEqualTo(STORY);
        safe.ready(java.util.List.of("B4"));
        assertThatThrownBy(() -> safe.part("B4").unseal("answer/1", sealed))
                .isExactlyInstanceOf(CaseSafe.SealBroken.class);
        assertThatThrownBy(() -> safe.unseal("answer/1", sealed)).isExactlyInstanceOf(CaseSafe.SealBroken.class);
    }

    @Test
    void partWithoutItsKeyIsErased() {
        assertThatThrownBy(() -> safe.part("B3").unseal("answer/1", new byte[40]))
                .isInstanceOf(CaseSafe.Erased.class);
        assertThat(safe.part("B3").erased()).isEmpty();
    }

    private static CaseCode anotherCode() {
        return CaseCode.random("TT", java.util.random.RandomGenerator.of("L64X128MixRandom"));
    }
}
