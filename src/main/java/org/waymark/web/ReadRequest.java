package org.waymark.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body was read whole, to be compared with an earlier one, and can be read again. */
class ReadRequest extends HttpServletRequestWrapper {

    static final int LARGEST = 1 << 20;

    private final byte[] body;

    /** Reads at most one byte more than the largest body that is compared. @see #tooLarge() */
    ReadRequest(HttpServletRequest request) throws IOException {
        super(request);
        this.body = request.getInputStream().readNBytes(LARGEST + 1);
    }

    boolean tooLarge() {
        return body.length > LARGEST;
    }

    byte[] digest() {
        String query = getQueryString() == null ? "" : getQueryString();
        return Hashes.sha256(
                getMethod().getBytes(StandardCharsets.UTF_8),
                getRequestURI().getBytes(StandardCharsets.UTF_8),
                query.getBytes(StandardCharsets.UTF_8),
                body);
    }

    @Override
    public ServletInputStream getInputStream() {
        var bytes = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public int read() {
                return bytes.read();
            }

            @Override
            public boolean isFinished() {
                return bytes.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("the body is there already");
            }
        };
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }
}
