package org.waymark.vault;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Brings values to a few lengths, since the length of a sealed “yes”, “no” or “declined” would tell which it is. */
final class Padding {

    private static final int STEP = 64;

    private Padding() {}

    static byte[] pad(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        int whole = Integer.BYTES + text.length;
        int length = (whole + STEP - 1) / STEP * STEP;
        return ByteBuffer.allocate(length).putInt(text.length).put(text).array();
    }

    static String strip(byte[] padded) {
        try {
            int length = ByteBuffer.wrap(padded).getInt();
            return new String(
                    Arrays.copyOfRange(padded, Integer.BYTES, Integer.BYTES + length), StandardCharsets.UTF_8);
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException failure) {
            throw new CaseSafe.SealBroken();
        }
    }
}
