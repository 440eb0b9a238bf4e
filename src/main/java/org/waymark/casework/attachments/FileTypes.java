package org.waymark.casework.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.tika.detect.DefaultDetector;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.springframework.stereotype.Component;

/** Tells what a file is by how it begins, whatever it is called, and whether such files are taken. */
@Component
class FileTypes {

    private final Detector detector = new DefaultDetector();
    private final AttachmentSettings settings;

    FileTypes(AttachmentSettings settings) {
        this.settings = settings;
    }

    /** @param content a stream that can be marked; it is left where it was */
    FileType of(InputStream content) throws IOException {
        String media = detector.detect(content, new Metadata()).getBaseType().toString();
        Optional<FileType> known = FileType.of(media).filter(settings.types()::contains);
        return known.orElseThrow(() -> AttachmentRefused.type(named(media), taken()));
    }

    /** What is taken, as people call it. */
    String taken() {
        return settings.types().stream().map(FileType::label).collect(Collectors.joining(", "));
    }

    /** A media type comes from the detector's own list, never from the file; unknown content has none. */
    private static String named(String media) {
        return media.equals(MediaType.OCTET_STREAM.toString()) ? "?" : media;
    }
}
