package org.waymark.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogKeysTest {

    @TempDir
    Path folder;

    @Test
    void makesAKeyAtFirstStartAndKeepsIt() throws Exception {
        SigningKey made = keys(null, null).signingKey(true);
        Path file = folder.resolve("keys/log.key");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(made.verifier().name()).isEqualTo("here.example/log");
        assertThat(keys(null, null).signingKey(true).verifier()).isEqualTo(made.verifier());
        assertThat(keys(null, null).signingKey(false).verifier()).isEqualTo(made.verifier());
        assertThat(new LogKeyFile(file).verifierKey()).contains(made.verifier());
    }

    @Test
    void aMissingKeyStopsTheStartWhereNoneMayBeMade() {
        assertThatThrownBy(() -> keys(null, null).signingKey(false))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("waymark.ledger.signing-key-file")
                .hasMessageContaining("new-log-key");
        assertThat(folder.resolve("keys")).doesNotExist();
    }

    @Test
    void aNamedFileThatIsMissingOrEmptyStopsTheStartAlsoInADemonstration() throws Exception {
        Path absent = folder.resolve("absent");
        assertThatThrownBy(() -> keys(absent, null).signingKey(true))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining(absent.toString());
        Path empty = Files.createFile(folder.resolve("empty"));
        assertThatThrownBy(() -> keys(empty, null).signingKey(true)).isInstanceOf(LogRefused.class);
    }

    @Test
    void aKeyFromTheEnvironmentIsTakenAndAWrongOneIsNotRepeated() {
        String secret = SignedNoteTest.SECRET;
        assertThat(keys(null, secret).signingKey(false).verifier().text()).isEqualTo(SignedNoteTest.VKEY);
        String wrong = secret.replace("c74f20a3", "c74f20a4");
        assertThatThrownBy(() -> keys(null, wrong).signingKey(false))
                .isInstanceOf(LogRefused.class)
                .hasMessageContaining("hash")
                .hasMessageNotContaining(secret.substring(secret.length() - 10));
        assertThat(settings(null, secret).toString()).doesNotContain("PRIVATE");
    }

    @Test
    void theCommandMakesAKeyThatANodeCanUse() {
        Path file = folder.resolve("secrets/log.key");
        String said = newLogKey(0, "log.example/audit/log", file.toString());
        SigningKey key = keys(file, null).signingKey(false);
        assertThat(said).contains(key.verifier().text()).doesNotContain(key.secret());

        newLogKey(2, "log.example/audit/log", file.toString());
        assertThat(keys(file, null).signingKey(false).verifier()).isEqualTo(key.verifier());
        newLogKey(2, "a name+with", folder.resolve("other").toString());
        newLogKey(2);
    }

    private static String newLogKey(int expected, String... args) {
        var out = new ByteArrayOutputStream();
        var print = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(NewLogKey.run(List.of(args), print, print)).isEqualTo(expected);
        return out.toString(StandardCharsets.UTF_8);
    }

    private LogKeys keys(@Nullable Path file, @Nullable String secret) {
        return new LogKeys(settings(file, secret), folder);
    }

    private static LedgerSettings settings(@Nullable Path file, @Nullable String secret) {
        return new LedgerSettings("here.example/log", Duration.ofMillis(300), file, secret);
    }
}
