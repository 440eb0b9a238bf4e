package org.waymark.casework.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.waymark.casework.attachments.Attachments.Opened;

/** Hands a file out to be saved: whatever it is, no browser shows it within these pages or runs it in their name. */
final class Download {

    private Download() {}

    static void write(Opened file, HttpServletResponse response) throws IOException {
        var saved = ContentDisposition.attachment()
                .filename(file.fileName(), StandardCharsets.UTF_8)
                .build();
        response.setContentType(file.attached().type());
        response.setContentLengthLong(file.attached().size());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, saved.toString());
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox; frame-ancestors 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Download-Options", "noopen");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try (InputStream content = file.content()) {
            content.transferTo(response.getOutputStream());
        }
    }
}
