package org.waymark.casework.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Pictures as telephones and programs leave them: with place, camera, comments, thumbnails and more. */
final class Pictures {

    /** What must not be found in any clean file. */
    static final String[] MARKS = {"MARKED-CAMERA", "MARKED-XMP", "MARKED-IPTC", "MARKED-COMMENT", "MARKED-BEHIND"};

    private Pictures() {}

    static BufferedImage drawn() {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillOval(5, 5, 40, 30);
        pen.dispose();
        return image;
    }

    static byte[] plain(String format) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(drawn(), format, out);
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** A photograph that was taken on its side in Port of Spain, edited, described and sent with a film behind it. */
    static byte[] photograph() {
        byte[] plain = plain("jpeg");
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xe1, exif());
        segment(out, 0xe1, text("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>MARKED-XMP</x:xmpmeta>"));
        segment(out, 0xed, iptc());
        segment(out, 0xfe, text("MARKED-COMMENT"));
        out.write(plain, 2, plain.length - 2);
        out.writeBytes(text("MARKED-BEHIND"));
        return out.toByteArray();
    }

    /** A drawing with texts, a time, EXIF and something behind its end. */
    static byte[] drawing() {
        byte[] plain = plain("png");
        int afterHeader = 8 + 25;
        var out = new ByteArrayOutputStream();
        out.write(plain, 0, afterHeader);
        chunk(out, "tEXt", text("Author\0MARKED-COMMENT"));
        chunk(out, "iTXt", text("XML:com.adobe.xmp\0\0\0\0\0MARKED-XMP"));
        chunk(out, "tIME", new byte[] {7, (byte) 0xea, 11, 22, 9, 0, 0});
        chunk(out, "eXIf", tiff());
        out.write(plain, afterHeader, plain.length - afterHeader);
        out.writeBytes(text("MARKED-BEHIND"));
        return out.toByteArray();
    }

    static void chunk(ByteArrayOutputStream out, String type, byte[] data) {
        var sum = new CRC32();
        sum.update(text(type));
        sum.update(data);
        out.writeBytes(ByteBuffer.allocate(12 + data.length)
                .putInt(data.length)
                .put(text(type))
                .put(data)
                .putInt((int) sum.getValue())
                .array());
    }

    static void segment(ByteArrayOutputStream out, int marker, byte[] body) {
        out.writeBytes(ByteBuffer.allocate(4 + body.length)
                .put((byte) 0xff)
                .put((byte) marker)
                .putShort((short) (body.length + 2))
                .put(body)
                .array());
    }

    private static byte[] exif() {
        byte[] tiff = tiff();
        return ByteBuffer.allocate(6 + tiff.length)
                .put(text("Exif\0\0"))
                .put(tiff)
                .array();
    }

    /** Camera, turn and place: 10° 39' 0" N, 61° 31' 0" W. */
    private static byte[] tiff() {
        ByteBuffer tiff = ByteBuffer.allocate(240);
        tiff.put(text("MM\0*")).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0110, 2, 14, 60);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        entry(tiff, 0x8825, 4, 1, 80);
        tiff.putInt(0);
        tiff.position(60);
        tiff.put(text("MARKED-CAMERA\0"));
        tiff.position(80);
        tiff.putShort((short) 4);
        tiff.putShort((short) 1).putShort((short) 2).putInt(2).put(text("N\0\0\0"));
        entry(tiff, 2, 5, 3, 150);
        tiff.putShort((short) 3).putShort((short) 2).putInt(2).put(text("W\0\0\0"));
        entry(tiff, 4, 5, 3, 180);
        tiff.putInt(0);
        tiff.position(150);
        tiff.putInt(10).putInt(1).putInt(39).putInt(1).putInt(0).putInt(1);
        tiff.position(180);
        tiff.putInt(61).putInt(1).putInt(31).putInt(1).putInt(0).putInt(1);
        return tiff.array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static byte[] iptc() {
        byte[] caption = text("MARKED-IPTC");
        int length = 5 + caption.length;
        return ByteBuffer.allocate(14 + 12 + length + length % 2)
                .put(text("Photoshop 3.0\0"))
                .put(text("8BIM"))
                .putShort((short) 0x0404)
                .putShort((short) 0)
                .putInt(length)
                .put((byte) 0x1c)
                .put((byte) 2)
                .put((byte) 120)
                .putShort((short) caption.length)
                .put(caption)
                .array();
    }

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
