package org.waymark.support;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** A multipart request as a browser or a program sends it, byte for byte. */
public final class Multipart {

    private static final String BOUNDARY = "----waymark-test-boundary";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    /** Adds a field. */
    public Multipart field(String name, String value) {
        return text(
                "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
    }

    /** Adds a file under this name, as the field {@code file}. */
    public Multipart file(String name, byte[] content) {
        text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
        body.writeBytes(content);
        return text("\r\n");
    }

    public String contentType() {
        return "multipart/form-data; boundary=" + BOUNDARY;
    }

    /** The whole body. */
    public byte[] bytes() {
        text("--" + BOUNDARY + "--\r\n");
        return body.toByteArray();
    }

    private Multipart text(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        return this;
    }
}
