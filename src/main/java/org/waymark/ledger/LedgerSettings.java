package org.waymark.ledger;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the log is sealed.
 *
 * @param origin the name of a log whose key is generated: where it is served, without scheme; a given key brings its own
 * @param sealEvery how long the sealer rests between two looks at the queue
 * @param signingKeyFile the file with the private key; if none is named, {@code keys/log.key} in the data folder
 * @param signingKey the private key itself, for those who hand secrets over in the environment
 */
@ConfigurationProperties("waymark.ledger")
record LedgerSettings(
        @DefaultValue("localhost:8080/audit/log") String origin,
        @DefaultValue("300ms") Duration sealEvery,
        @Nullable Path signingKeyFile,
        @Nullable String signingKey) {

    @Override
    public String toString() {
        return "LedgerSettings[origin=" + origin + ", sealEvery=" + sealEvery + "]";
    }
}
