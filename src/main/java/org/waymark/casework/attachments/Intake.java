package org.waymark.casework.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.casework.attachments.AttachmentConfiguration.Cleaners;
import org.waymark.casework.attachments.Attachments.Incoming;
import org.waymark.casework.attachments.Attachments.Limits;
import org.waymark.casework.attachments.VirusScanner.Scan;
import org.waymark.vault.ContentKey;

/** Takes a file in as it comes: told by its content, scanned, freed of metadata and sealed in one go, never held whole. */
@Component
class Intake {

    /** What stands round a file in a request at most. */
    private static final long AROUND = 1 << 16;

    private final FileTypes types;
    private final Cleaners cleaners;
    private final VirusScanner scanner;
    private final ChunkRows chunks;
    private final AttachmentSettings settings;

    Intake(FileTypes types, Cleaners cleaners, VirusScanner scanner, ChunkRows chunks, AttachmentSettings settings) {
        this.types = types;
        this.cleaners = cleaners;
        this.scanner = scanner;
        this.chunks = chunks;
        this.settings = settings;
    }

    /** A file that lies sealed in its rows and belongs to no case yet. @param digest SHA-256 of what is kept, in hex */
    record Received(UUID id, FileType type, long size, String digest, ContentKey key) {

        /** The place to which a file is sealed. */
        static String place(UUID id) {
            return "attachment/" + id;
        }
    }

    /** @throws AttachmentRefused if it is not taken: then nothing of it is left */
    Received receive(Incoming incoming) throws IOException {
        long most = settings.maxSize().toBytes();
        if (incoming.announced() > most + AROUND) {
            throw AttachmentRefused.tooLarge(settings.maxSize().toMegabytes());
        }
        UUID id = UUID.randomUUID();
        try (Scan scan = begin()) {
            return receive(id, new Watched(incoming.content(), scan, most), scan);
        } catch (IOException | RuntimeException failure) {
            chunks.delete(id);
            throw failure;
        }
    }

    Limits limits() {
        return new Limits(settings.maxSize().toMegabytes(), types.taken());
    }

    /** Leaves nothing of a file that did not become a case's. */
    void forget(Received received) {
        chunks.delete(received.id());
    }

    private Received receive(UUID id, Watched file, Scan scan) throws IOException {
        var begun = new BufferedInputStream(file, 1 << 16);
        begun.mark(1);
        if (begun.read() < 0) {
            throw AttachmentRefused.missing();
        }
        begun.reset();
        FileType type = types.of(begun);
        ContentKey key = ContentKey.random();
        var clean = new Counted(key.sealing(Received.place(id), chunks.writing(id)));
        try (var digested = new DigestOutputStream(clean, sha256())) {
            cleaners.of(type).clean(begun, digested);
            // What hangs on behind is not kept, but it is counted and scanned.
            begun.transferTo(OutputStream.nullOutputStream());
            judge(scan);
            digested.close();
            String digest = HexFormat.of().formatHex(digested.getMessageDigest().digest());
            return new Received(id, type, clean.count(), digest, key);
        }
    }

    private Scan begin() {
        try {
            return scanner.begin();
        } catch (IOException silent) {
            throw AttachmentRefused.unchecked();
        }
    }

    private static void judge(Scan scan) {
        try {
            if (!scan.clean()) {
                throw AttachmentRefused.infected();
            }
        } catch (IOException noVerdict) {
            throw AttachmentRefused.unchecked();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
