package org.waymark.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.servlet.ServletRequestContext;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.attachments.AttachmentRefused;
import org.waymark.casework.attachments.Attachments.Incoming;
import org.waymark.casework.attachments.Attachments.Labels;

/**
 * A file on its way in, read as it comes: the container's own way would lay it down in the clear in a temporary file first. What
 * stands before the file in the request is known before the file is read, what stands behind it after.
 */
final class Upload implements Incoming {

    private static final String FILE = "file";
    private static final int LONGEST_FIELD = 8 << 10;
    private static final int MOST_FIELDS = 20;

    private final HttpServletRequest request;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private @Nullable FileItemIterator items;
    private @Nullable FileItemStream file;

    private Upload(HttpServletRequest request) {
        this.request = request;
    }

    /** Begins to read a request; the same upload is found again by {@link #of}. */
    static Upload begin(HttpServletRequest request) {
        var upload = new Upload(request);
        request.setAttribute(Upload.class.getName(), upload);
        return upload;
    }

    /** The upload of this request. @throws AttachmentRefused if it brings none */
    static Upload of(HttpServletRequest request) {
        if (request.getAttribute(Upload.class.getName()) instanceof Upload upload) {
            return upload;
        }
        throw AttachmentRefused.missing();
    }

    /** What stands before the file. */
    Map<String, String> fields() throws IOException {
        if (file == null) {
            file = advance();
        }
        return fields;
    }

    @Override
    public long announced() {
        return request.getContentLengthLong();
    }

    @Override
    public InputStream content() throws IOException {
        fields();
        if (file == null) {
            throw AttachmentRefused.missing();
        }
        return file.openStream();
    }

    @Override
    public Labels labels() throws IOException {
        FileItemStream taken = file;
        FileItemStream more = advance();
        while (more != null) {
            more = advance();
        }
        String name = fields.getOrDefault("name", "");
        return new Labels(
                fields.get("block"),
                fields.get("kind"),
                fields.get("about"),
                name.isBlank() && taken != null ? ownName(taken) : name);
    }

    /** Reads on to the next file; null if there is none. */
    private @Nullable FileItemStream advance() throws IOException {
        try {
            if (items == null) {
                items = new FileUpload().getItemIterator(new ServletRequestContext(request));
            }
            while (items.hasNext()) {
                FileItemStream item = items.next();
                if (!item.isFormField() && FILE.equals(item.getFieldName())) {
                    return item;
                }
                field(item);
            }
            return null;
        } catch (FileUploadException malformed) {
            throw AttachmentRefused.broken();
        }
    }

    private void field(FileItemStream item) throws IOException {
        try (InputStream in = item.openStream()) {
            byte[] value = in.readNBytes(LONGEST_FIELD + 1);
            if (value.length > LONGEST_FIELD || fields.size() == MOST_FIELDS) {
                throw AttachmentRefused.broken();
            }
            if (item.getFieldName() != null) {
                fields.put(item.getFieldName(), new String(value, StandardCharsets.UTF_8));
            }
        }
    }

    /** What the file is called where it came from, without the folders. */
    private static @Nullable String ownName(FileItemStream item) {
        String name = item.getName();
        return name == null ? null : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }
}
