package planted.alpha;

import planted.beta.Secret;

/** Uses another room that it may not enter, and breaks the finer rules as well. */
public class Intruder {

    private final Secret secret = new Secret();

    public Secret secret() {
        return secret;
    }

    public java.util.Map<String, Object> everything() {
        return java.util.Map.of();
    }

    public java.time.Instant whenever() {
        return java.time.Instant.now();
    }

    public org.camunda.bpm.engine.RuntimeService engine() {
        throw new UnsupportedOperationException();
    }

    public org.camunda.bpm.engine.impl.db.sql.DbSqlSession inner() {
        throw new UnsupportedOperationException();
    }

    public void log() {
        org.slf4j.LoggerFactory.getLogger(Intruder.class).info("a secret");
    }
}
