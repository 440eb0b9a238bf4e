package org.waymark.casework.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies plain text; what holds other signs than text has is not text, however it begins. */
final class TextCleaner implements Cleaner {

    @Override
    public void clean(InputStream file, OutputStream clean) throws IOException {
        byte[] some = new byte[8192];
        for (int read = file.read(some); read >= 0; read = file.read(some)) {
            for (int i = 0; i < read; i++) {
                if (!text(some[i])) {
                    throw AttachmentRefused.broken();
                }
            }
            clean.write(some, 0, read);
        }
    }

    /** Everything but control characters; tab, line feed, form feed and carriage return belong to texts. */
    private static boolean text(byte sign) {
        return sign < 0 || sign >= ' ' && sign != 0x7f || sign == '\t' || sign == '\n' || sign == '\f' || sign == '\r';
    }
}
