package org.waymark.casework.attachments;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/**
 * Copies of a JPEG the tables and the picture, segment by segment, and nothing else: no EXIF, GPS, XMP, IPTC, thumbnail, colour
 * profile or comment, and nothing that was hung on behind. The picture stays bit for bit as it was taken, as evidence must; how
 * it is to be turned is written anew.
 */
final class JpegCleaner implements Cleaner {

    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int EXIF = 0xe1;
    private static final int JFIF = 0xe0;
    private static final int ADOBE = 0xee;
    private static final int COMMENT = 0xfe;
    private static final byte[] PLAIN_JFIF = {'J', 'F', 'I', 'F', 0, 1, 2, 0, 0, 1, 0, 1, 0, 0};

    private final long maxPixels;

    JpegCleaner(long maxPixels) {
        this.maxPixels = maxPixels;
    }

    @Override
    public void clean(InputStream file, OutputStream clean) throws IOException {
        var in = new DataInputStream(file);
        try {
            if (in.readUnsignedShort() != (0xff00 | START)) {
                throw AttachmentRefused.broken();
            }
            marker(clean, START);
            segments(in, clean);
        } catch (EOFException brokenOff) {
            throw AttachmentRefused.broken();
        }
    }

    private void segments(DataInputStream in, OutputStream clean) throws IOException {
        int marker = marker(in);
        while (marker != END) {
            byte[] body = body(in);
            if (framed(marker)) {
                measure(body);
            }
            copy(marker, body, clean);
            marker = marker == SCAN ? picture(in, clean) : marker(in);
        }
        marker(clean, END);
    }

    private static void copy(int marker, byte[] body, OutputStream clean) throws IOException {
        if (marker == EXIF) {
            Optional<Orientation> turned = Orientation.of(body);
            if (turned.isPresent()) {
                segment(clean, EXIF, turned.get().segment());
            }
        } else if (marker == JFIF) {
            segment(clean, JFIF, PLAIN_JFIF);
        } else if (marker == ADOBE && startsWith(body, "Adobe")) {
            segment(clean, ADOBE, Arrays.copyOf(body, Math.min(12, body.length)));
        } else if ((marker & 0xf0) != 0xe0 && marker != COMMENT) {
            segment(clean, marker, body);
        }
    }

    /** Copies the picture itself; returns the marker that ends it. */
    private static int picture(DataInputStream in, OutputStream clean) throws IOException {
        while (true) {
            int next = in.readUnsignedByte();
            if (next != 0xff) {
                clean.write(next);
                continue;
            }
            int marker = in.readUnsignedByte();
            while (marker == 0xff) {
                marker = in.readUnsignedByte();
            }
            if (marker != 0 && (marker & 0xf8) != 0xd0) {
                return marker;
            }
            marker(clean, marker);
        }
    }

    /** The segments that say how large the picture is. */
    private static boolean framed(int marker) {
        return (marker & 0xf0) == 0xc0 && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private void measure(byte[] frame) {
        if (frame.length < 5) {
            throw AttachmentRefused.broken();
        }
        long height = (frame[1] & 0xff) << 8 | frame[2] & 0xff;
        long width = (frame[3] & 0xff) << 8 | frame[4] & 0xff;
        if (height * width > maxPixels) {
            throw AttachmentRefused.broken();
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xff) {
            throw AttachmentRefused.broken();
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xff) {
            marker = in.readUnsignedByte();
        }
        return marker;
    }

    private static byte[] body(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort() - 2;
        if (length < 0) {
            throw AttachmentRefused.broken();
        }
        byte[] body = new byte[length];
        in.readFully(body);
        return body;
    }

    static void segment(OutputStream clean, int marker, byte[] body) throws IOException {
        marker(clean, marker);
        clean.write((body.length + 2) >> 8);
        clean.write(body.length + 2);
        clean.write(body);
    }

    private static void marker(OutputStream clean, int marker) throws IOException {
        clean.write(0xff);
        clean.write(marker);
    }

    private static boolean startsWith(byte[] body, String word) {
        return body.length >= word.length()
                && Arrays.equals(
                        Arrays.copyOf(body, word.length()), word.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    }
}
