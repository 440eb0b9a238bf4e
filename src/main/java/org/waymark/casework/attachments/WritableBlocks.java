package org.waymark.casework.attachments;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.AccessTable;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.shared.Edition;

/**
 * Decides to which parts of a record a viewer may add a file: those that their duties read, and what comes in at the start; the
 * part with the fewest readers first, which counts where none is chosen.
 */
@Component
class WritableBlocks {

    /** The blocks of domain.md, section 4, but for what is written by the program itself. */
    private static final List<String> BLOCKS =
            List.of("B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11", "B12", "B13");

    /** What somebody brings along before anyone knows what it belongs to. */
    private static final String INTAKE = "intake";

    private final AccessTable access;
    private final Directory directory;

    WritableBlocks(AccessTable access, Directory directory) {
        this.access = access;
        this.directory = directory;
    }

    List<String> of(Viewer viewer, Edition edition) {
        Stream<String> theirs = BLOCKS.stream()
                .filter(block -> access.readable(edition, block, viewer.duties()))
                .sorted(Comparator.comparingLong(block -> readers(edition, block)));
        return Stream.concat(theirs, Stream.of(INTAKE)).toList();
    }

    private long readers(Edition edition, String block) {
        return directory.duties().stream()
                .filter(duty -> access.readable(edition, block, Set.of(duty)))
                .count();
    }
}
