package org.waymark.casework.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another reader of metadata finds in pictures before and after, and that the picture itself stays what it was. */
class PicturesAreFreedOfMetadataTest {

    private static final long MANY = 1_000_000;

    private final Cleaner jpeg = new JpegCleaner(MANY);
    private final Cleaner png = new PngCleaner(MANY);

    @Test
    void aPhotographLosesPlaceCameraTextsAndWhatHangsBehind() throws Exception {
        byte[] photograph = Pictures.photograph();
        Metadata before = metadata(photograph);
        assertThat(before.getFirstDirectoryOfType(GpsDirectory.class)
                        .getGeoLocation()
                        .getLatitude())
                .as("the fixture carries a place")
                .isBetween(10.6, 10.7);
        assertThat(before.getFirstDirectoryOfType(XmpDirectory.class)).isNotNull();
        assertThat(before.getFirstDirectoryOfType(IptcDirectory.class)).isNotNull();
        assertThat(text(photograph)).contains(Pictures.MARKS);

        byte[] clean = clean(jpeg, photograph);
        assertThat(text(clean)).doesNotContain(Pictures.MARKS);
        assertThat(names(clean)).containsOnly("JPEG", "JFIF", "Huffman", "Exif IFD0", "File Type");
        ExifIFD0Directory exif = metadata(clean).getFirstDirectoryOfType(ExifIFD0Directory.class);
        assertThat(exif.getTags()).hasSize(1);
        assertThat(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION))
                .as("it still stands upright")
                .isEqualTo(6);
    }

    @Test
    void aPhotographKeepsEachOfItsPixels() throws Exception {
        assertSamePixels(clean(jpeg, Pictures.photograph()), Pictures.plain("jpeg"));
    }

    @Test
    void aDrawingLosesTextsTimeAndExif() throws Exception {
        byte[] drawing = Pictures.drawing();
        assertThat(text(drawing)).contains("MARKED-COMMENT", "MARKED-XMP", "MARKED-CAMERA", "MARKED-BEHIND");
        byte[] clean = clean(png, drawing);
        assertThat(text(clean)).doesNotContain(Pictures.MARKS);
        assertThat(names(clean)).containsOnly("PNG-IHDR", "File Type");
        assertSamePixels(clean, Pictures.plain("png"));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 30, 200, 500})
    void aPictureThatBreaksOffIsRefused(int length) {
        assertThatThrownBy(() -> clean(jpeg, Arrays.copyOf(Pictures.photograph(), length)))
                .isInstanceOf(AttachmentRefused.class);
        assertThatThrownBy(() -> clean(png, Arrays.copyOf(Pictures.drawing(), length)))
                .isInstanceOf(AttachmentRefused.class);
    }

    @Test
    void aPictureWithMorePixelsThanAnyoneCanOpenIsRefused() {
        assertThatThrownBy(() -> clean(new JpegCleaner(64 * 48 - 1), Pictures.photograph()))
                .isInstanceOf(AttachmentRefused.class);
        assertThatThrownBy(() -> clean(new PngCleaner(64 * 48 - 1), Pictures.drawing()))
                .isInstanceOf(AttachmentRefused.class);
    }

    @Test
    void aChangedChunkIsSeen() {
        byte[] drawing = Pictures.drawing();
        drawing[20] ^= 1;
        assertThatThrownBy(() -> clean(png, drawing)).isInstanceOf(AttachmentRefused.class);
    }

    @Test
    void anExifThatLeadsNowhereIsLeftOut() {
        for (int at = 8; at < 60; at++) {
            byte[] exif = Arrays.copyOf(Pictures.text("Exif\0\0MM\0*\0\0\0\10\0\3"), 66);
            exif[at] = (byte) 0xff;
            assertThat(Orientation.of(exif)).isEmpty();
        }
    }

    private static byte[] clean(Cleaner cleaner, byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        cleaner.clean(new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    private static Metadata metadata(byte[] file) throws IOException, ImageProcessingException {
        return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file));
    }

    private static Iterable<String> names(byte[] file) throws IOException, ImageProcessingException {
        return StreamSupport.stream(metadata(file).getDirectories().spliterator(), false)
                .map(Directory::getName)
                .toList();
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static void assertSamePixels(byte[] one, byte[] other) {
        BufferedImage clean = Pictures.read(one);
        BufferedImage plain = Pictures.read(other);
        assertThat(clean.getWidth()).isEqualTo(plain.getWidth());
        assertThat(clean.getHeight()).isEqualTo(plain.getHeight());
        for (int x = 0; x < clean.getWidth(); x++) {
            for (int y = 0; y < clean.getHeight(); y++) {
                assertThat(clean.getRGB(x, y)).isEqualTo(plain.getRGB(x, y));
            }
        }
    }
}
