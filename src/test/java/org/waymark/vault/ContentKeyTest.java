package org.waymark.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentKeyTest {

    private final byte[] content = new byte[(2 << 20) + 345];
    private final ContentKey key = ContentKey.random();
    private final byte[] sealed;

    ContentKeyTest() throws IOException {
        new Random(7).nextBytes(content);
        sealed = seal(key, "here", content);
    }

    private static byte[] seal(ContentKey key, String place, byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var sealing = key.sealing(place, out)) {
            sealing.write(content);
        }
        return out.toByteArray();
    }

    private byte[] open(ContentKey with, String place, byte[] from) throws IOException {
        return with.opening(place, new ByteArrayInputStream(from)).readAllBytes();
    }

    @Test
    void opensWhatItSealed() throws IOException {
        assertThat(open(ContentKey.of(key.written()), "here", sealed)).isEqualTo(content);
        assertThat(open(key, "here", seal(key, "here", new byte[0]))).isEmpty();
    }

    @Test
    void opensNothingElsewhereAndNothingOfAnotherKey() {
        assertThatThrownBy(() -> open(key, "there", sealed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(ContentKey.random(), "here", sealed)).isInstanceOf(IOException.class);
    }

    @Test
    void seesAnyChangeAndEachCut() {
        for (int at : new int[] {0, 20, 1 << 19, 1 << 20, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> open(key, "here", changed)).isInstanceOf(IOException.class);
        }
        for (int length : new int[] {10, 1 << 20, 2 << 20, sealed.length - 1}) {
            assertThatThrownBy(() -> open(key, "here", Arrays.copyOf(sealed, length)))
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void seesPiecesThatChangedPlaces() {
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, 0, swapped, 1 << 20, 1 << 20);
        System.arraycopy(sealed, 1 << 20, swapped, 0, 1 << 20);
        assertThatThrownBy(() -> open(key, "here", swapped)).isInstanceOf(IOException.class);
    }

    @Test
    void tellsNobodyWhatItIs() {
        assertThat(key.toString()).doesNotContain(key.written());
        assertThatThrownBy(() -> ContentKey.of("AAAA")).isInstanceOf(CaseSafe.SealBroken.class);
    }
}
