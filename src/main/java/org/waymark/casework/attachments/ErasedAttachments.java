package org.waymark.casework.attachments;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casework.ErasedAlong;
import org.waymark.casework.Parts;
import org.waymark.casework.attachments.AttachmentRows.Row;
import org.waymark.shared.CaseCode;

/** Takes files away with the block that they belong to, and what is left of files whose keys are destroyed. */
@Component
class ErasedAttachments implements ErasedAlong {

    private final AttachmentRows rows;
    private final ChunkRows chunks;
    private final Clock clock;

    ErasedAttachments(AttachmentRows rows, ChunkRows chunks, Clock clock) {
        this.rows = rows;
        this.chunks = chunks;
        this.clock = clock;
    }

    @Override
    public Set<String> partsOf(CaseCode code, Set<String> blocks) {
        return rows.of(code).stream()
                .filter(row -> row.removedAt() == null && blocks.contains(row.block()))
                .map(row -> Parts.attachment(row.id()))
                .collect(Collectors.toSet());
    }

    @Override
    public void erased(CaseCode code, Set<String> parts) {
        rows.of(code).stream()
                .filter(row -> row.removedAt() == null && parts.contains(Parts.attachment(row.id())))
                .map(Row::id)
                .forEach(id -> {
                    rows.erase(id, clock.instant());
                    chunks.delete(id);
                });
    }

    @Override
    public int erasedEverywhere(Instant moment, int most) {
        return rows.eraseSome(moment, clock.instant(), most) + chunks.deleteSome(moment, most);
    }
}
