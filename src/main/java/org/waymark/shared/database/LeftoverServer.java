package org.waymark.shared.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Stops the database server that a program left running when it was killed: only its owner's lock decides whether it is
 * left over, so this is called with the lock held.
 */
final class LeftoverServer {

    private static final long PATIENCE_SECONDS = 30;

    private LeftoverServer() {}

    static void stop(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (Files.notExists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = running(pidFile);
        if (server.isPresent()) {
            end(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static Optional<ProcessHandle> running(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0).strip()))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info().command().orElse("postgres").contains("postgres"));
    }

    private static void end(ProcessHandle server) throws IOException {
        // SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, which waits for every client.
        if (!interrupt(server)) {
            server.destroy();
        }
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the database of an earlier run was stopping", interrupted);
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException stuck) {
            throw new IOException("The database of an earlier run (process " + server.pid() + ") does not stop", stuck);
        }
    }

    private static boolean interrupt(ProcessHandle server) throws IOException {
        try {
            return new ProcessBuilder("kill", "-INT", Long.toString(server.pid()))
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException noKill) {
            return false;
        }
    }
}
