package org.waymark.casework.attachments;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * Copies of a PNG the chunks that make the picture (PNG 3rd edition, section 11) and no other: no text, time, EXIF, profile or
 * animation, and nothing that was hung on behind.
 */
final class PngCleaner implements Cleaner {

    private static final long SIGNATURE = 0x89504e470d0a1a0aL;
    private static final Set<String> PICTURE =
            Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND", "gAMA", "cHRM", "sRGB", "sBIT", "bKGD", "pHYs");
    private static final int HEADER = 13;
    private static final int LARGEST = 64 << 20;

    private final long maxPixels;

    PngCleaner(long maxPixels) {
        this.maxPixels = maxPixels;
    }

    @Override
    public void clean(InputStream file, OutputStream clean) throws IOException {
        var in = new DataInputStream(file);
        var out = new DataOutputStream(clean);
        try {
            if (in.readLong() != SIGNATURE) {
                throw AttachmentRefused.broken();
            }
            out.writeLong(SIGNATURE);
            header(in, out);
            String type = "";
            while (!type.equals("IEND")) {
                type = chunk(in, out);
            }
        } catch (EOFException brokenOff) {
            throw AttachmentRefused.broken();
        }
        out.flush();
    }

    private void header(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        byte[] head = new byte[4 + HEADER];
        in.readFully(head);
        boolean first = length == HEADER && new String(head, 0, 4, StandardCharsets.US_ASCII).equals("IHDR");
        ByteBuffer size = ByteBuffer.wrap(head, 4, 8);
        long width = size.getInt() & 0xffffffffL;
        long height = size.getInt() & 0xffffffffL;
        if (!first || width == 0 || height == 0 || height > maxPixels / width) {
            throw AttachmentRefused.broken();
        }
        var sum = new CRC32();
        sum.update(head);
        out.writeInt(length);
        out.write(head);
        end(in, out, sum, true);
    }

    private static String chunk(DataInputStream in, DataOutputStream out) throws IOException {
        int length = in.readInt();
        byte[] name = new byte[4];
        in.readFully(name);
        String type = new String(name, StandardCharsets.US_ASCII);
        boolean kept = PICTURE.contains(type);
        if (length < 0 || length > LARGEST) {
            throw AttachmentRefused.broken();
        }
        var sum = new CRC32();
        sum.update(name);
        if (kept) {
            out.writeInt(length);
            out.write(name);
        }
        copy(in, kept ? out : OutputStream.nullOutputStream(), length, sum);
        end(in, out, sum, kept);
        return type;
    }

    private static void copy(DataInputStream in, OutputStream out, int length, CRC32 sum) throws IOException {
        byte[] some = new byte[8192];
        for (int left = length; left > 0; ) {
            int read = in.read(some, 0, Math.min(left, some.length));
            if (read < 0) {
                throw new EOFException();
            }
            sum.update(some, 0, read);
            out.write(some, 0, read);
            left -= read;
        }
    }

    private static void end(DataInputStream in, DataOutputStream out, CRC32 sum, boolean kept) throws IOException {
        int told = in.readInt();
        if (told != (int) sum.getValue()) {
            throw AttachmentRefused.broken();
        }
        if (kept) {
            out.writeInt(told);
        }
    }
}
