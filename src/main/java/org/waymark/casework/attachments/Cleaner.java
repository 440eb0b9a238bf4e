package org.waymark.casework.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Copies a file of one kind and leaves out what it says about who made it, where and when. */
interface Cleaner {

    /**
     * Copies what belongs to the content itself.
     *
     * @throws AttachmentRefused if the file is not whole, or too much to open
     * @throws IOException if either stream fails
     */
    void clean(InputStream file, OutputStream clean) throws IOException;
}
