package org.waymark.vault;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Decides which master keyset the vault works with; without one the program does not start. */
@Configuration(proxyBeanMethods = false)
class VaultConfiguration {

    @Bean
    MasterKeyset masterKeyset(
            VaultSettings settings,
            @Value("${spring.datasource.url:none}") String database,
            @Value("${waymark.data-dir:.waymark}") Path dataDir) {
        if (settings.masterKeyset() != null && !settings.masterKeyset().isBlank()) {
            return MasterKeyset.of(settings.masterKeyset());
        }
        if (settings.masterKeysetFile() != null) {
            return KeysetFile.follow(settings.masterKeysetFile());
        }
        if (database.equals("none")) {
            return KeysetFile.readOrMake(
                    dataDir.toAbsolutePath().resolve("keys").resolve("master.keyset"));
        }
        throw new VaultLocked(
                "No master keyset: with a database of your own, name one in waymark.vault.master-keyset-file"
                        + " (or waymark.vault.master-keyset). It is a Tink keyset in JSON with an AES256_GCM key;"
                        + " keep a copy apart from the database's backups, nothing recorded opens without it.");
    }
}
