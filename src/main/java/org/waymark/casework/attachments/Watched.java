package org.waymark.casework.attachments;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.waymark.casework.attachments.VirusScanner.Scan;

/** A file as it comes in: counted, and shown to the scanner byte by byte; more than the limit ends it. */
final class Watched extends FilterInputStream {

    private final Scan scan;
    private final long most;
    private long count;

    Watched(InputStream file, Scan scan, long most) {
        super(file);
        this.scan = scan;
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        if (read > 0) {
            count += read;
            if (count > most) {
                throw AttachmentRefused.tooLarge(most >> 20);
            }
            show(bytes, from, read);
        }
        return read;
    }

    private void show(byte[] bytes, int from, int length) {
        try {
            scan.look(bytes, from, length);
        } catch (IOException gone) {
            throw AttachmentRefused.unchecked();
        }
    }

    /** How much came in. */
    long count() {
        return count;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
