package org.waymark.casework.attachments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.ReadRules;
import org.waymark.casework.ReadRules.Sight;
import org.waymark.casework.attachments.AttachmentRows.Row;
import org.waymark.casework.attachments.Intake.Received;
import org.waymark.casework.attachments.LabelCheck.Said;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.vault.ContentKey;

/** The files of cases: each call asks first who may do it, and leaves a fact. */
@Component
class AttachmentDesk implements Attachments {

    private final CaseDoor door;
    private final ReadRules rules;
    private final Intake intake;
    private final AttachmentRows rows;
    private final ChunkRows chunks;
    private final SealedLabels sealed;
    private final LabelCheck labels;
    private final WritableBlocks writable;
    private final Removal removal;
    private final AttachmentFacts facts;
    private final Ledger ledger;
    private final TransactionTemplate act;
    private final Clock clock;

    AttachmentDesk(
            CaseDoor door,
            ReadRules rules,
            Intake intake,
            AttachmentRows rows,
            ChunkRows chunks,
            SealedLabels sealed,
            LabelCheck labels,
            WritableBlocks writable,
            Removal removal,
            AttachmentFacts facts,
            Ledger ledger,
            TransactionTemplate act,
            Clock clock) {
        this.door = door;
        this.rules = rules;
        this.intake = intake;
        this.rows = rows;
        this.chunks = chunks;
        this.sealed = sealed;
        this.labels = labels;
        this.writable = writable;
        this.removal = removal;
        this.facts = facts;
        this.ledger = ledger;
        this.act = act;
        this.clock = clock;
    }

    @Override
    public Attached add(Viewer viewer, String code, Incoming incoming) throws IOException {
        CaseFile file = door.admit(viewer, code);
        Received received = receive(viewer, file, incoming);
        try {
            Said said = labels.check(viewer, file.edition(), incoming.labels());
            return doing(() -> keep(viewer, file.code(), received, said));
        } catch (IOException | RuntimeException failure) {
            intake.forget(received);
            throw failure;
        }
    }

    private Received receive(Viewer viewer, CaseFile file, Incoming incoming) throws IOException {
        try {
            return intake.receive(incoming);
        } catch (AttachmentRefused refused) {
            facts.refused(viewer, file.code(), refused);
            throw refused;
        }
    }

    /** Whoever lost the case while the file came in is refused here. */
    private Attached keep(Viewer viewer, CaseCode code, Received received, Said said) {
        ledger.lock(code);
        CaseFile file = door.admit(viewer, code);
        UUID id = received.id();
        var row = new Row(
                id,
                code,
                said.block(),
                said.kind(),
                said.about(),
                received.type().media(),
                received.size(),
                sealed.name(code, id, said.name()),
                sealed.key(code, id, received.key()),
                viewer.id(),
                clock.instant(),
                null);
        rows.add(row);
        facts.added(viewer, row, sealed.commitment(code, id, received.digest()));
        return attached(row, sight(viewer, file));
    }

    @Override
    public List<Attached> of(Viewer viewer, String code) {
        return doing(() -> {
            CaseFile file = door.admit(viewer, code);
            Sight sight = sight(viewer, file);
            facts.listed(viewer, file.code());
            return rows.of(file.code()).stream()
                    .filter(row -> sight.sees(row.block(), row.officer()))
                    .map(row -> attached(row, sight))
                    .toList();
        });
    }

    @Override
    public Attached find(Viewer viewer, String code, String id) {
        return doing(() -> {
            CaseFile file = door.admit(viewer, code);
            return attached(visible(viewer, file, id), sight(viewer, file));
        });
    }

    @Override
    public Opened open(Viewer viewer, String code, String id) {
        return doing(() -> {
            CaseFile file = door.admit(viewer, code);
            Row row = visible(viewer, file, id);
            ContentKey key = sealed.key(row);
            facts.read(viewer, row);
            return opened(attached(row, sight(viewer, file)), row, key);
        });
    }

    private Opened opened(Attached attached, Row row, ContentKey key) {
        String name = attached.name().isBlank() ? row.kind().key() : attached.name();
        String fileName = FileType.of(row.type()).map(type -> type.named(name)).orElse(name);
        try {
            return new Opened(attached, fileName, key.opening(row.place(), chunks.reading(row.id())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void remove(Viewer viewer, String code, String id, String reason) {
        CaseCode known = door.admit(viewer, code).code();
        doing(() -> {
            ledger.lock(known);
            CaseFile file = door.admit(viewer, known);
            Row row = visible(viewer, file, id);
            if (!Removal.isFor(viewer, row)) {
                throw door.denied(viewer, known);
            }
            removal.remove(viewer, row, reason);
            facts.removed(viewer, row);
            return row;
        });
    }

    @Override
    public List<String> blocks(Viewer viewer, String code) {
        return writable.of(viewer, door.admit(viewer, code).edition());
    }

    @Override
    public Limits limits() {
        return intake.limits();
    }

    /** The row, if the viewer may read it and it is still there; otherwise it is absent, whatever was asked for. */
    private Row visible(Viewer viewer, CaseFile file, String id) {
        Sight sight = sight(viewer, file);
        return uuid(id).flatMap(known -> rows.find(file.code(), known))
                .filter(row -> row.removedAt() == null && sight.sees(row.block(), row.officer()))
                .orElseThrow(() -> door.denied(viewer, file.code()));
    }

    private Sight sight(Viewer viewer, CaseFile file) {
        return rules.sight(viewer, file.code(), file.edition());
    }

    private Attached attached(Row row, Sight sight) {
        return new Attached(
                row.id(),
                row.block(),
                row.kind(),
                row.about(),
                row.type(),
                row.size(),
                sealed.name(row),
                row.officer(),
                row.at(),
                row.removedAt(),
                Removal.isFor(sight.viewer(), row));
    }

    private <T> T doing(Supplier<T> what) {
        return java.util.Objects.requireNonNull(act.execute(status -> what.get()));
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
