package org.waymark.casework.attachments;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.waymark.casework.attachments.AttachmentSettings.Clamav;

/** ClamAV's daemon over TCP, by its commands {@code zINSTREAM} and {@code zPING} (clamd(8)). */
final class ClamAv implements VirusScanner {

    private static final int CONNECT_MILLIS = 3000;
    private static final int ANSWER = 4096;
    private static final String CLEAN = "stream: OK";
    private static final String FOUND = " FOUND";

    private final Clamav settings;

    ClamAv(Clamav settings) {
        this.settings = settings;
    }

    @Override
    public Scan begin() throws IOException {
        Socket socket = connect();
        try {
            return new InStream(socket);
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    @Override
    public State state() {
        try (Socket socket = connect()) {
            socket.setSoTimeout(CONNECT_MILLIS);
            socket.getOutputStream().write("zPING\0".getBytes(StandardCharsets.US_ASCII));
            return answer(socket).equals("PONG") ? State.PRESENT : State.DOWN;
        } catch (IOException silent) {
            return State.DOWN;
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), CONNECT_MILLIS);
            socket.setSoTimeout((int) settings.timeout().toMillis());
            return socket;
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
    }

    /** What the daemon says, up to the zero byte that ends it. */
    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        var said = new ByteArrayOutputStream();
        for (int next = in.read(); next > 0 && said.size() < ANSWER; next = in.read()) {
            said.write(next);
        }
        return said.toString(StandardCharsets.US_ASCII).strip();
    }

    private static final class InStream implements Scan {

        private final Socket socket;
        private final DataOutputStream out;

        InStream(Socket socket) throws IOException {
            this.socket = socket;
            this.out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        }

        @Override
        public void look(byte[] bytes, int from, int length) throws IOException {
            if (length > 0) {
                out.writeInt(length);
                out.write(bytes, from, length);
            }
        }

        @Override
        public boolean clean() throws IOException {
            out.writeInt(0);
            out.flush();
            String said = answer(socket);
            if (!said.equals(CLEAN) && !said.endsWith(FOUND)) {
                // Such as a limit of its own: the file was not checked.
                throw new IOException("the virus scanner gave no verdict");
            }
            return said.equals(CLEAN);
        }

        @Override
        public void close() {
            try {
                socket.close();
            } catch (IOException gone) {
                // It is closed either way.
            }
        }
    }
}
