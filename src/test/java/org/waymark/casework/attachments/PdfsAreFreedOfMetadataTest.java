package org.waymark.casework.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfsAreFreedOfMetadataTest {

    private static final String[] MARKS = {
        "MARKED-AUTHOR", "MARKED-XMP", "MARKED-SCRIPT", "MARKED-ATTACHED", "MARKED-INSIDE", "MARKED-CAMERA"
    };

    private final Cleaner pdf = new PdfCleaner(new JpegCleaner(1_000_000));

    @Test
    void aLetterLosesAuthorScriptsAttachedFilesAndThePlacesOfItsPhotographs() throws Exception {
        byte[] letter = Documents.letter();
        assertThat(plain(letter)).contains(MARKS);
        assertThat(plain(clean(letter))).doesNotContain(MARKS);
    }

    @Test
    void aLetterStaysReadable() throws Exception {
        try (var document = Loader.loadPDF(clean(Documents.letter()))) {
            assertThat(new PDFTextStripper().getText(document)).contains("The letter itself");
            var page = new PDFRenderer(document).renderImage(0);
            assertThat(page.getRGB(72 + 25, 792 - 400 - 48 + 20))
                    .as("the photograph is still drawn")
                    .isNotEqualTo(page.getRGB(5, 5));
        }
    }

    @Test
    void whatOpensWithAPasswordOnlyIsRefused() {
        assertThatThrownBy(() -> clean(Documents.locked()))
                .isInstanceOfSatisfying(
                        AttachmentRefused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("attachment-locked"));
    }

    @Test
    void whatIsNoPdfAfterItsFirstLineIsRefused() {
        byte[] nonsense = Arrays.copyOf("%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII), 500);
        assertThatThrownBy(() -> clean(nonsense)).isInstanceOf(AttachmentRefused.class);
    }

    private byte[] clean(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        pdf.clean(new ByteArrayInputStream(file), out);
        return out.toByteArray();
    }

    /** Everything in it, with no part packed. */
    private static String plain(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject()
                        instanceof org.apache.pdfbox.cos.COSStream stream) {
                    unpack(stream);
                }
            }
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.NO_COMPRESSION);
            return out.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private static void unpack(org.apache.pdfbox.cos.COSStream stream) throws IOException {
        if (org.apache.pdfbox.cos.COSName.FLATE_DECODE.equals(stream.getFilters())) {
            byte[] bytes = stream.createInputStream().readAllBytes();
            try (var raw = stream.createOutputStream()) {
                raw.write(bytes);
            }
        }
    }
}
