package org.waymark.casework.attachments;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that can be taken: of each it is known how to free it of metadata. */
enum FileType {
    PDF("application/pdf", ".pdf", "PDF"),
    JPEG("image/jpeg", ".jpg", "JPEG"),
    PNG("image/png", ".png", "PNG"),
    TEXT("text/plain", ".txt", "TXT");

    private final String media;
    private final String ending;
    private final String label;

    FileType(String media, String ending, String label) {
        this.media = media;
        this.ending = ending;
        this.label = label;
    }

    static Optional<FileType> of(String media) {
        return Arrays.stream(values()).filter(type -> type.media.equals(media)).findFirst();
    }

    String media() {
        return media;
    }

    /** What people call it. */
    String label() {
        return label;
    }

    /** The name with the ending that fits, so that no device takes the file for something else. */
    String named(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(ending) ? name : name + ending;
    }
}
