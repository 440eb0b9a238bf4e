package org.waymark.casework.attachments;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A daemon that speaks ClamAV's protocol and knows one virus: the EICAR test file. */
final class ScannerForTests implements AutoCloseable {

    static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private final ServerSocket server;
    private final Thread thread;
    private volatile int seen;

    ScannerForTests() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
        thread = new Thread(this::serve, "scanner");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return server.getLocalPort();
    }

    /** How many bytes of the last file it saw. */
    int seen() {
        return seen;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                answer(socket);
            } catch (IOException gone) {
                // The caller hung up, or the test is over.
            }
        }
    }

    private void answer(Socket socket) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        String command = command(in);
        String said = "UNKNOWN COMMAND";
        if (command.equals("zPING")) {
            said = "PONG";
        } else if (command.equals("zINSTREAM")) {
            said = verdict(in);
        }
        socket.getOutputStream().write((said + "\0").getBytes(StandardCharsets.US_ASCII));
    }

    private static String command(DataInputStream in) throws IOException {
        var said = new StringBuilder();
        for (int next = in.read(); next > 0; next = in.read()) {
            said.append((char) next);
        }
        return said.toString();
    }

    private String verdict(DataInputStream in) throws IOException {
        var file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            file.write(in.readNBytes(length));
        }
        seen = file.size();
        if (file.toString(StandardCharsets.ISO_8859_1).contains("TOO-MUCH-FOR-ME")) {
            return "INSTREAM size limit exceeded. ERROR";
        }
        boolean found = file.toString(StandardCharsets.ISO_8859_1).contains(EICAR);
        return found ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    }

    /** Hangs up for good: the kernel lets a thread that waits in accept take one more caller unless it is waited for. */
    @Override
    public void close() {
        try {
            server.close();
            thread.join();
        } catch (IOException | InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
