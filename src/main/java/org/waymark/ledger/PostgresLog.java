package org.waymark.ledger;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Serves the sealed log from the tables in which it is kept. */
class PostgresLog implements SealedLog {

    private final LogTables log;
    private final DataSource database;
    private final TransactionTemplate oneMoment;
    private final VerifierKey key;

    PostgresLog(DataSource database, PlatformTransactionManager transactions, VerifierKey key) {
        this.log = new LogTables(new JdbcTemplate(database));
        this.database = database;
        this.key = key;
        this.oneMoment = new TransactionTemplate(transactions);
        oneMoment.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        oneMoment.setReadOnly(true);
    }

    @Override
    public String checkpoint() {
        return log.newestHead().map(Evidence.Head::note).orElseThrow(() -> new LogRefused("The log has no head"));
    }

    @Override
    public String key() {
        return key.text();
    }

    @Override
    public Optional<byte[]> tile(int level, long number, int width) {
        if (!has(level, number, width)) {
            return Optional.empty();
        }
        List<Hash> hashes = log.hashes(level, number, width);
        return hashes.size() == width ? Optional.of(Tile.concatenated(hashes)) : Optional.empty();
    }

    @Override
    public Optional<byte[]> entries(long number, int width) {
        if (!has(0, number, width)) {
            return Optional.empty();
        }
        List<byte[]> entries = log.entries(number * Tile.FULL, width);
        return entries.size() == width ? Optional.of(bundle(entries)) : Optional.empty();
    }

    @Override
    public Verdict verify() {
        Verdict verdict = oneMoment.execute(status -> {
            try (var evidence = new StoredEvidence(database)) {
                return Verifier.verify(evidence.against(key));
            }
        });
        return java.util.Objects.requireNonNull(verdict);
    }

    @Override
    public long waiting() {
        return log.waiting();
    }

    private boolean has(int level, long number, int width) {
        if (level < 0 || level > Tile.HIGHEST || number < 0 || width < 1 || width > Tile.FULL) {
            return false;
        }
        long size = log.newestHead().map(Evidence.Head::size).orElse(0L);
        long there = size >>> (Tile.BITS * level);
        return number <= there / Tile.FULL && number * Tile.FULL + width <= there;
    }

    private static byte[] bundle(List<byte[]> entries) {
        int length = entries.stream().mapToInt(entry -> entry.length + 2).sum();
        ByteBuffer bundle = ByteBuffer.allocate(length);
        for (byte[] entry : entries) {
            bundle.putShort((short) entry.length).put(entry);
        }
        return bundle.array();
    }
}
