package org.waymark.casework.attachments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/**
 * Writes a PDF anew without its information, XMP, private data of programs, attached files and scripts, and without the metadata
 * of the photographs in it. A PDF is read from its end, so that it is held in memory whole, one at a time; a digital signature in
 * it holds no longer.
 */
final class PdfCleaner implements Cleaner {

    private static final Set<String> LEFT_OUT = Set.of(
            "Metadata",
            "PieceInfo",
            "LastModified",
            "AF",
            "AA",
            "OpenAction",
            "JS",
            "JavaScript",
            "EmbeddedFiles",
            "EF");

    private final Cleaner pictures;
    private final Semaphore one = new Semaphore(1);

    PdfCleaner(Cleaner pictures) {
        this.pictures = pictures;
    }

    @Override
    public void clean(InputStream file, OutputStream clean) throws IOException {
        byte[] whole = file.readAllBytes();
        one.acquireUninterruptibly();
        try {
            clean.write(cleaned(whole));
        } finally {
            one.release();
        }
    }

    private byte[] cleaned(byte[] whole) throws IOException {
        try (PDDocument document = Loader.loadPDF(whole)) {
            if (document.isEncrypted()) {
                throw AttachmentRefused.locked();
            }
            strip(document.getDocument());
            document.getDocument().getTrailer().removeItem(COSName.INFO);
            var out = new ByteArrayOutputStream(whole.length);
            document.save(out);
            return out.toByteArray();
        } catch (InvalidPasswordException locked) {
            throw AttachmentRefused.locked();
        } catch (IOException | IllegalArgumentException | ClassCastException broken) {
            // The cause is left out: it may quote the file.
            throw AttachmentRefused.broken();
        }
    }

    private void strip(COSDocument document) throws IOException {
        for (COSObjectKey key : document.getXrefTable().keySet()) {
            strip(document.getObjectFromPool(key).getObject());
        }
    }

    /** What hangs in an object directly; what is referred to comes by itself. */
    private void strip(@Nullable COSBase object) throws IOException {
        if (object instanceof COSDictionary dictionary) {
            strip(dictionary);
        } else if (object instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                strip(array.get(i));
            }
        }
    }

    private void strip(COSDictionary dictionary) throws IOException {
        LEFT_OUT.stream().map(COSName::getPDFName).forEach(dictionary::removeItem);
        for (COSBase value : dictionary.getValues()) {
            strip(value);
        }
        if (dictionary instanceof COSStream stream && COSName.DCT_DECODE.equals(stream.getFilters())) {
            photograph(stream);
        }
    }

    private void photograph(COSStream stream) throws IOException {
        var clean = new ByteArrayOutputStream();
        try (InputStream raw = stream.createRawInputStream()) {
            pictures.clean(new ByteArrayInputStream(raw.readAllBytes()), clean);
        }
        try (OutputStream raw = stream.createRawOutputStream()) {
            clean.writeTo(raw);
        }
    }
}
