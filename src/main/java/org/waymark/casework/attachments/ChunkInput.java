package org.waymark.casework.attachments;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads chunk after chunk, fetching each when it is its turn; where there is none, the stream ends. */
final class ChunkInput extends InputStream {

    private final IntFunction<Optional<byte[]>> chunks;
    private byte[] chunk = new byte[0];
    private int at;
    private int position;
    private boolean ended;

    ChunkInput(IntFunction<Optional<byte[]>> chunks) {
        this.chunks = chunks;
    }

    @Override
    public int read() {
        return more() ? chunk[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        if (length == 0) {
            return 0;
        }
        if (!more()) {
            return -1;
        }
        int some = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, bytes, from, some);
        at += some;
        return some;
    }

    private boolean more() {
        if (at == chunk.length && !ended) {
            Optional<byte[]> next = chunks.apply(position++);
            ended = next.isEmpty();
            chunk = next.orElse(new byte[0]);
            at = 0;
        }
        return at < chunk.length;
    }
}
