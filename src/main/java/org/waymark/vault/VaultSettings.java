package org.waymark.vault;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the master keyset comes from; without either, the embedded database makes its own beside its data.
 *
 * @param masterKeyset the keyset itself, as Tink JSON
 * @param masterKeysetFile the file that holds it
 */
@ConfigurationProperties("waymark.vault")
record VaultSettings(
        @Nullable String masterKeyset, @Nullable Path masterKeysetFile) {

    @Override
    public String toString() {
        return "VaultSettings[hidden]";
    }
}
