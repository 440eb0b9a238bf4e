package org.waymark.casework;

import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import org.springframework.stereotype.Component;
import org.waymark.casework.ReadRules.Sight;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** Opens of a record what belongs into a copy for the survivor herself; who may have one made is the caller's decision. */
@Component
public class CopyOfRecord {

    private final RecordReader reader;

    CopyOfRecord(RecordReader reader) {
        this.reader = reader;
    }

    /** The newest answers, block by block. @param included whether a field of a block belongs into the copy */
    public List<CaseRecord.Block> of(Viewer maker, CaseCode code, BiPredicate<String, String> included, Locale locale) {
        // Whoever makes the copy is not let read more by having written something.
        Sight hers = new Sight(maker, row -> included.test(row.block(), row.field()), false);
        return reader.read(code, hers, locale).blocks().stream()
                .map(block -> new CaseRecord.Block(
                        block.key(),
                        block.name(),
                        block.entries().stream()
                                .filter(entry -> included.test(block.key(), entry.field()))
                                .toList()))
                .filter(block -> !block.entries().isEmpty())
                .toList();
    }
}
