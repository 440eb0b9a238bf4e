package org.waymark.ledger;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sealed log as it is stored: entries, full tiles, heads. Only ever added to. */
final class LogTables {

    private static final int BATCH = 200;
    private static final RowMapper<Hash> HASH = (row, n) -> Hash.of(row.getBytes(1));

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    LogTables(JdbcTemplate jdbc) {
        this.batches = jdbc;
        this.jdbc = JdbcClient.create(jdbc);
    }

    /** A new entry. @param leaf its hash */
    record NewEntry(long index, long eventId, byte[] bytes, Hash leaf) {}

    Optional<Evidence.Head> newestHead() {
        return jdbc.sql("select size, root, note from log_checkpoint order by size desc limit 1")
                .query((row, n) -> new Evidence.Head(row.getLong("size"), row.getBytes("root"), row.getString("note")))
                .optional();
    }

    /** How many events wait for the sealer. */
    long waiting() {
        return jdbc.sql("select count(*) from unsealed").query(Long.class).single();
    }

    /** How many entries there are, by the index of the last. */
    long size() {
        return jdbc.sql("select coalesce(max(idx) + 1, 0) from log_entry")
                .query(Long.class)
                .single();
    }

    /** The tree over the first entries, read from its right edge. */
    MerkleTree tree(long size) {
        var edge = new ArrayList<List<Hash>>();
        for (int level = 0; level < MerkleTree.levels(size); level++) {
            long whole = (size >>> (Tile.BITS * level)) / Tile.FULL;
            edge.add(hashes(level, whole, MerkleTree.widthAt(level, size)));
        }
        return MerkleTree.of(size, edge);
    }

    /** The first hashes of a tile: leaves, or the roots of the tiles below. */
    List<Hash> hashes(int level, long number, int width) {
        long from = number * Tile.FULL;
        return level == 0
                ? jdbc.sql("select leaf from log_entry where idx >= ? and idx < ? order by idx")
                        .params(from, from + width)
                        .query(HASH)
                        .list()
                : jdbc.sql("select root from log_tile where level = ? and number >= ? and number < ? order by number")
                        .params(level - 1, from, from + width)
                        .query(HASH)
                        .list();
    }

    List<byte[]> entries(long from, int count) {
        return jdbc.sql("select entry from log_entry where idx >= ? and idx < ? order by idx")
                .params(from, from + count)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    void addEntries(List<NewEntry> entries) {
        batches.batchUpdate(
                "insert into log_entry (idx, event_id, entry, leaf) values (?, ?, ?, ?)",
                entries,
                BATCH,
                (row, entry) -> {
                    row.setLong(1, entry.index());
                    row.setLong(2, entry.eventId());
                    row.setBytes(3, entry.bytes());
                    row.setBytes(4, entry.leaf().bytes());
                });
    }

    void addTiles(List<Tile> tiles) {
        batches.batchUpdate(
                "insert into log_tile (level, number, hashes, root) values (?, ?, ?, ?)", tiles, BATCH, (row, tile) -> {
                    row.setInt(1, tile.level());
                    row.setLong(2, tile.number());
                    row.setBytes(3, tile.bytes());
                    row.setBytes(4, tile.root().bytes());
                });
    }

    void addHead(Checkpoint head, String note, Instant at) {
        jdbc.sql("insert into log_checkpoint (size, root, note, at) values (?, ?, ?, ?)")
                .params(head.size(), head.rootHash().bytes(), note, at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<VerifierKey> key() {
        return jdbc.sql("select vkey from log_key")
                .query(String.class)
                .optional()
                .map(VerifierKey::parse);
    }

    void nameKey(VerifierKey key, Instant at) {
        jdbc.sql("insert into log_key (vkey, at) values (?, ?)")
                .params(key.text(), at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
