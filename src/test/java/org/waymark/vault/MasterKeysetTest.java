package org.waymark.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeysetTest {

    private static final byte[] NOTHING = new byte[0];

    @TempDir
    Path folder;

    private MasterKeyset startWith(@Nullable String keyset, @Nullable Path file, String database) {
        return new VaultConfiguration().masterKeyset(new VaultSettings(keyset, file), database, folder);
    }

    @Test
    void isMadeAtTheFirstStartOfTheEmbeddedDatabaseAndReadAtTheNext() throws Exception {
        byte[] sealed = startWith(null, null, "none").aead().encrypt("x".getBytes(StandardCharsets.UTF_8), NOTHING);
        assertThat(startWith(null, null, "none").aead().decrypt(sealed, NOTHING))
                .asString()
                .isEqualTo("x");
    }

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        startWith(null, null, "none");
        Path file = folder.resolve("keys/master.keyset");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void stopsTheStartIfItIsMissingForADatabaseOfOnesOwn() {
        assertThatThrownBy(() -> startWith(null, null, "jdbc:postgresql://db/waymark"))
                .isInstanceOf(VaultLocked.class)
                .hasMessageContaining("waymark.vault.master-keyset-file");
    }

    @Test
    void stopsTheStartIfTheFileIsNotThere() {
        assertThatThrownBy(() -> startWith(null, folder.resolve("absent"), "jdbc:postgresql://db/waymark"))
                .isInstanceOf(VaultLocked.class)
                .hasMessageContaining("absent");
    }

    @Test
    void isNotEchoedWhenItIsNoKeyset() {
        assertThatThrownBy(() -> startWith("hunter2", null, "none"))
                .isInstanceOf(VaultLocked.class)
                .hasNoCause()
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void comesFromTheConfigurationBeforeAnyFile() throws Exception {
        var configured = MasterKeyset.generate();
        byte[] sealed = configured.aead().encrypt(NOTHING, NOTHING);
        assertThat(startWith(configured.json(), null, "none").aead().decrypt(sealed, NOTHING))
                .isEmpty();
        assertThat(folder).isEmptyDirectory();
    }
}
