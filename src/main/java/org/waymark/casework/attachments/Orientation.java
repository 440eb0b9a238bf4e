package org.waymark.casework.attachments;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How a picture is to be turned (EXIF 2.32, tag 0x0112): all that is kept of what a camera writes. @param turn 2 to 8 */
record Orientation(int turn) {

    private static final byte[] HEAD = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;

    /** Empty if the segment says nothing about it, or nothing that is understood: then the picture stands as it is. */
    static Optional<Orientation> of(byte[] exif) {
        if (exif.length < HEAD.length || !Arrays.equals(Arrays.copyOf(exif, HEAD.length), HEAD)) {
            return Optional.empty();
        }
        ByteBuffer tiff =
                ByteBuffer.wrap(exif, HEAD.length, exif.length - HEAD.length).slice();
        try {
            tiff.order(tiff.getShort() == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            tiff.position(tiff.getInt(4));
            return turn(tiff);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<Orientation> turn(ByteBuffer tiff) {
        for (int entries = tiff.getShort() & 0xffff; entries > 0; entries--) {
            int at = tiff.position();
            if ((tiff.getShort() & 0xffff) == TAG) {
                int turn = tiff.getShort(at + 8);
                return turn > 1 && turn < 9 ? Optional.of(new Orientation(turn)) : Optional.empty();
            }
            tiff.position(at + 12);
        }
        return Optional.empty();
    }

    /** A segment that says this and nothing more. */
    byte[] segment() {
        return ByteBuffer.allocate(HEAD.length + 26)
                .put(HEAD)
                .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) turn)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }
}
