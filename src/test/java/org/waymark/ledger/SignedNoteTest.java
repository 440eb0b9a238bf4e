package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {

    static final String VKEY = Vectors.NOTES.at("/signed/verifierKey").asText();
    static final String NOTE = Vectors.NOTES.at("/signed/note").asText();
    static final String TEXT = Vectors.NOTES.at("/signed/text").asText();
    static final String SECRET = Vectors.NOTES.at("/signed/signingKey").asText();

    @Test
    void readsThePublishedVerifierKeys() {
        assertThat(Vectors.texts(Vectors.NOTES.get("verifierKeys")))
                .isNotEmpty()
                .allSatisfy(key -> assertThat(VerifierKey.parse(key).text()).isEqualTo(key));
    }

    @Test
    void refusesEveryMangledVerifierKey() {
        for (int from = 0; from <= VKEY.length(); from++) {
            for (int to = from + 1; to <= VKEY.length(); to++) {
                if (from != 0 || to != VKEY.length()) {
                    String part = VKEY.substring(from, to);
                    assertThatThrownBy(() -> VerifierKey.parse(part)).isInstanceOf(MalformedNote.class);
                }
            }
        }
        for (int i = 0; i < VKEY.length(); i++) {
            var changed = new StringBuilder(VKEY);
            changed.setCharAt(i, (char) (VKEY.charAt(i) + 1));
            assertThatThrownBy(() -> VerifierKey.parse(changed.toString())).isInstanceOf(MalformedNote.class);
        }
    }

    @Test
    void opensThePublishedNote() {
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.isSignedBy(VerifierKey.parse(VKEY))).isTrue();
    }

    @Test
    void signsAsThePublishedSignerDoes() {
        SigningKey key = SigningKey.parse(SECRET);
        assertThat(key.verifier().text()).isEqualTo(VKEY);
        assertThat(key.sign(TEXT)).isEqualTo(NOTE);
        assertThat(key.secret()).isEqualTo(SECRET);
        assertThat(key.toString()).doesNotContain(SECRET.substring(SECRET.length() - 20));
    }

    @Test
    void readsTheSpecificationsOwnExampleWithAnEmptyLineInItsText() {
        SignedNote note = SignedNote.parse(Vectors.NOTES.get("specNote").asText());
        assertThat(note.text()).endsWith("di sole:\n\ned è subito sera.\n");
        assertThat(note.lines())
                .singleElement()
                .satisfies(line -> assertThat(line.name()).isEqualTo("quasimodo.example/salvatore"));
        assertThat(note.isSignedBy(VerifierKey.parse(VKEY))).isFalse();
    }

    @Test
    void signaturesOfOtherKeysCountForNothing() {
        SigningKey other = SigningKey.generate("witness.example/w", new SecureRandom());
        String cosigned = NOTE + other.sign(TEXT).substring(TEXT.length() + 1);
        SignedNote note = SignedNote.parse(cosigned);
        assertThat(note.lines()).hasSize(2);
        assertThat(note.isSignedBy(VerifierKey.parse(VKEY))).isTrue();
        assertThat(note.isSignedBy(other.verifier())).isTrue();
        assertThat(note.isSignedBy(
                        SigningKey.generate("PeterNeumann", new SecureRandom()).verifier()))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text\n",
                "text\n\n",
                "text\n\n— name\n",
                "text\n\n- name AAAAAAAA\n",
                "text\n\n— name AAAAAAAA",
                "text\n\n— na+me AAAAAAAA\n",
                "text\n\n— name AAAAAB==\n",
                "te\u0007xt\n\n— name AAAAAAAA\n",
                "text\r\n\n— name AAAAAAAA\n"
            })
    void refusesWhatIsNoNote(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(MalformedNote.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "origin\n5\n",
                "\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n05\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n-5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
                "origin\n5\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=\n",
                "origin\n5\nAAAA\n"
            })
    void refusesWhatIsNoCheckpoint(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedNote.class);
    }

    @Test
    void aCheckpointReadsAsItWasWritten() {
        var empty = Checkpoint.of("example.com/log", MerkleTree.empty());
        assertThat(empty.text()).isEqualTo("example.com/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        assertThat(Checkpoint.parse(empty.text())).isEqualTo(empty);
    }

    /** Only what Java itself brings, and the format as it is published: none of our own reading. */
    @Test
    void aStrangersVerifierAcceptsTheSignature() throws Exception {
        SigningKey key = SigningKey.generate("example.com/log", new SecureRandom());
        String text = Checkpoint.of("example.com/log", MerkleTree.empty()).text();
        String note = key.sign(text);
        String line = note.substring(text.length() + 1);
        assertThat(line).startsWith("— example.com/log ").endsWith("\n");
        byte[] signature = Base64.getDecoder().decode(line.strip().split(" ")[2]);
        byte[] raw =
                Base64.getDecoder().decode(key.verifier().text().substring("example.com/log".length() + 1 + 8 + 1));

        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(publicKey(Arrays.copyOfRange(raw, 1, 33)));
        check.update(text.getBytes(StandardCharsets.UTF_8));
        assertThat(check.verify(Arrays.copyOfRange(signature, 4, 68))).isTrue();
    }

    private static EdECPublicKey publicKey(byte[] raw) throws Exception {
        byte[] bigEndian = new byte[32];
        for (int i = 0; i < 32; i++) {
            bigEndian[i] = raw[31 - i];
        }
        boolean odd = (bigEndian[0] & 0x80) != 0;
        bigEndian[0] &= 0x7f;
        var point = new EdECPoint(odd, new java.math.BigInteger(1, bigEndian));
        return (EdECPublicKey) KeyFactory.getInstance("Ed25519")
                .generatePublic(new EdECPublicKeySpec(NamedParameterSpec.ED25519, point));
    }
}
