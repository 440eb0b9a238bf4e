package org.waymark.casework.attachments;

import java.io.OutputStream;

/** Cuts a stream into chunks of one length; the last may be shorter. */
final class ChunkOutput extends OutputStream {

    private final Taker taker;
    private final byte[] chunk = new byte[ChunkRows.CHUNK];
    private int filled;
    private int position;
    private boolean closed;

    ChunkOutput(Taker taker) {
        this.taker = taker;
    }

    /** Takes one chunk; the array is used again. */
    interface Taker {
        void take(int position, byte[] bytes, int length);
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        int at = from;
        int left = length;
        while (left > 0) {
            int some = Math.min(left, chunk.length - filled);
            System.arraycopy(bytes, at, chunk, filled, some);
            filled += some;
            at += some;
            left -= some;
            if (filled == chunk.length) {
                hand();
            }
        }
    }

    @Override
    public void close() {
        if (!closed && filled > 0) {
            hand();
        }
        closed = true;
    }

    private void hand() {
        taker.take(position, chunk, filled);
        position++;
        filled = 0;
    }
}
