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

    private final byte[] body;
    private final long most;

    /** Reads at most one byte more than a body may have. @see #tooLarge() */
    ReadRequest(HttpServletRequest request, long most) throws IOException {
        super(request);
        this.most = most;
        this.body = request.getInputStream().readNBytes((int) most + 1);
    }

    boolean tooLarge() {
        return body.length > most;
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
