package org.waymark.casework.attachments;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Counts what is written. */
final class Counted extends FilterOutputStream {

    private long count;

    Counted(OutputStream out) {
        super(new BufferedOutputStream(out, 1 << 16));
    }

    @Override
    public void write(int one) throws IOException {
        out.write(one);
        count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        count += length;
    }

    long count() {
        return count;
    }
}
