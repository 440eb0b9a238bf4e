package org.waymark.casework.attachments;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * The rows of {@code attachment_chunk}: sealed bytes, in order. Each is written by itself, so that a file that comes slowly
 * holds neither a connection nor the sealing of the log; as long as no attachment names them they are nothing to anyone, and what
 * a broken upload leaves is swept away.
 */
@Repository
class ChunkRows {

    static final int CHUNK = 256 << 10;
    /** Longer than any upload takes. */
    private static final Duration LEFT_OVER = Duration.ofHours(6);

    private final JdbcClient jdbc;
    private final Clock clock;

    ChunkRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What is written there becomes the file's rows; the last of them when it is closed. */
    OutputStream writing(UUID file) {
        return new ChunkOutput((position, bytes, length) -> add(file, position, Arrays.copyOf(bytes, length)));
    }

    /** The file's bytes, one row at a time. */
    InputStream reading(UUID file) {
        return new ChunkInput(position -> find(file, position));
    }

    void delete(UUID file) {
        jdbc.sql("delete from attachment_chunk where attachment = ?")
                .param(file)
                .update();
    }

    /** Deletes some of what there was at a moment. @return how many rows went */
    int deleteSome(Instant moment, int most) {
        return jdbc.sql("delete from attachment_chunk where (attachment, position) in"
                        + " (select attachment, position from attachment_chunk where at <= ? limit ?)")
                .params(moment.atOffset(ZoneOffset.UTC), most)
                .update();
    }

    private void add(UUID file, int position, byte[] sealed) {
        jdbc.sql("insert into attachment_chunk (attachment, position, sealed, at) values (?, ?, ?, ?)")
                .params(file, position, sealed, now())
                .update();
    }

    private Optional<byte[]> find(UUID file, int position) {
        return jdbc.sql("select sealed from attachment_chunk where attachment = ? and position = ?")
                .params(file, position)
                .query(byte[].class)
                .optional();
    }

    /** Removes what belongs to no file and is too old to come to belong to one. @return how many rows went */
    @Scheduled(fixedDelayString = "${waymark.attachments.sweep-every:1h}")
    int sweep() {
        return jdbc.sql("delete from attachment_chunk c where c.at < ?"
                        + " and not exists (select 1 from attachment a where a.id = c.attachment)")
                .param(now().minus(LEFT_OVER))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
