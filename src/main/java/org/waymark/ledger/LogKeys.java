package org.waymark.ledger;

import java.nio.file.Path;

/** Decides with which key a node signs: the one it was given, or, where nobody could be asked, one made at first start. */
record LogKeys(LedgerSettings settings, Path dataDir) {

    /**
     * The key of the log.
     *
     * @param mayGenerate whether the deployment is one that needs no setting up: its own database, or a demonstration
     * @throws LogRefused if there is none, and none may be made
     */
    SigningKey signingKey(boolean mayGenerate) {
        String given = settings.signingKey();
        if (given != null && !given.isBlank()) {
            return LogKeyFile.parse(given, "waymark.ledger.signing-key");
        }
        if (settings.signingKeyFile() != null) {
            return new LogKeyFile(settings.signingKeyFile()).signingKey();
        }
        LogKeyFile own = LogKeyFile.in(dataDir);
        if (own.exists()) {
            return own.signingKey();
        }
        if (!mayGenerate) {
            throw new LogRefused(
                    "The log has no signing key. Make one with `java -jar waymark.jar new-log-key <origin> <file>`,"
                            + " where <origin> is the address at which the log is served, without https://, and name its file"
                            + " in waymark.ledger.signing-key-file on every node.");
        }
        return own.generate(settings.origin());
    }
}
