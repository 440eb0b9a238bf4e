package org.waymark.audit.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.ledger.SealedLog;

/**
 * Serves the log as files that never change, and its newest head (C2SP tlog-tiles). Writes the headers itself: those of
 * pages, which nobody may keep, do not fit.
 */
@RestController
@RequestMapping("/audit/log")
@Tag(name = "Log", description = "The sealed log as C2SP tlog-tiles")
class LogFiles {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String BYTES = "application/octet-stream";
    /** A browser or a verifier may keep a tile for ever, but no proxy: tiles are for auditors only. */
    private static final String FOR_EVER = "private, max-age=31536000, immutable";

    private static final String A_MOMENT = "public, max-age=1";

    private final SealedLog log;
    private final Ledger ledger;

    LogFiles(SealedLog log, Ledger ledger) {
        this.log = log;
        this.ledger = ledger;
    }

    @GetMapping("/checkpoint")
    @Operation(summary = "The newest signed head, as a signed note")
    void checkpoint(HttpServletResponse response) throws IOException {
        send(response, TEXT, A_MOMENT, log.checkpoint().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/key")
    @Operation(summary = "The verifier key of the log: name+hash+base64")
    void key(HttpServletResponse response) throws IOException {
        send(response, TEXT, A_MOMENT, (log.key() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/tile/{*path}")
    @Operation(summary = "A tile of hashes or a bundle of entries, full or partial")
    void tile(@PathVariable String path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<TilePath> tile = TilePath.parse(path);
        Optional<byte[]> bytes = tile.flatMap(this::read);
        if (bytes.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (tile.get().isBundle()) {
            recordReading(tile.get());
            sendPacked(request, response, bytes.get());
        } else {
            send(response, BYTES, FOR_EVER, bytes.get());
        }
    }

    private Optional<byte[]> read(TilePath tile) {
        return tile.isBundle()
                ? log.entries(tile.number(), tile.width())
                : log.tile(tile.level(), tile.number(), tile.width());
    }

    /** A bundle tells of cases, so reading it is itself a fact; a tile of hashes tells nothing. */
    private void recordReading(TilePath bundle) {
        ledger.appendAlone(Fact.of(FactKind.LOG_READ)
                .detail("bundle", Long.toString(bundle.number()))
                .detail("width", Integer.toString(bundle.width())));
    }

    private static void sendPacked(HttpServletRequest request, HttpServletResponse response, byte[] bytes)
            throws IOException {
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        if (accepted == null || !accepted.contains("gzip")) {
            send(response, BYTES, FOR_EVER, bytes);
            return;
        }
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        send(response, BYTES, FOR_EVER, packed.toByteArray());
    }

    private static void send(HttpServletResponse response, String type, String caching, byte[] bytes)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, caching);
        response.setContentType(type);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
