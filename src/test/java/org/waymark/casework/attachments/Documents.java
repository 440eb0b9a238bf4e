package org.waymark.casework.attachments;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;

/** PDFs as offices leave them. */
final class Documents {

    private Documents() {}

    /** A page with a text and a photograph, and much said about who made it. */
    static byte[] letter() {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            draw(document, page);
            var information = new PDDocumentInformation();
            information.setAuthor("MARKED-AUTHOR");
            document.setDocumentInformation(information);
            document.getDocumentCatalog().setMetadata(xmp(document));
            page.setMetadata(xmp(document));
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('MARKED-SCRIPT')"));
            hang(document);
            return saved(document);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    static byte[] locked() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "secret", new AccessPermission()));
            return saved(document);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static void draw(PDDocument document, PDPage page) throws IOException {
        try (var pen = new PDPageContentStream(document, page)) {
            pen.beginText();
            pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            pen.newLineAtOffset(72, 700);
            pen.showText("The letter itself");
            pen.endText();
            pen.drawImage(photograph(document), 72, 400);
        }
    }

    /** As scanners do it: the file of the camera, as it is. */
    private static PDImageXObject photograph(PDDocument document) throws IOException {
        return new PDImageXObject(
                document,
                new ByteArrayInputStream(Pictures.photograph()),
                COSName.DCT_DECODE,
                64,
                48,
                8,
                org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB.INSTANCE);
    }

    private static PDMetadata xmp(PDDocument document) throws IOException {
        return new PDMetadata(
                document,
                new ByteArrayInputStream("<x:xmpmeta>MARKED-XMP</x:xmpmeta>".getBytes(StandardCharsets.UTF_8)));
    }

    private static void hang(PDDocument document) throws IOException {
        var file = new PDComplexFileSpecification();
        file.setFile("MARKED-ATTACHED.txt");
        file.setEmbeddedFile(new PDEmbeddedFile(
                document, new ByteArrayInputStream("MARKED-INSIDE".getBytes(StandardCharsets.UTF_8))));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(java.util.Map.of("one", file));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    private static byte[] saved(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out, org.apache.pdfbox.pdfwriter.compress.CompressParameters.NO_COMPRESSION);
        return out.toByteArray();
    }
}
