package org.waymark.procedures;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.directory.Directory;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

/** Decides to which sectors a step belongs: those of the duties that may do it. */
@Component
class Whose {

    private final Directory directory;

    Whose(Directory directory) {
        this.directory = directory;
    }

    /** The sectors of these duties, each once, in the order of the duties. */
    List<SectorKey> sectors(Collection<DutyKey> duties) {
        return duties.stream()
                .flatMap(duty -> directory.sectorOf(duty).stream())
                .distinct()
                .toList();
    }

    /** The one sector of these duties; empty if there are several, or none. */
    Optional<SectorKey> sector(Collection<DutyKey> duties) {
        List<SectorKey> sectors = sectors(duties);
        return sectors.size() == 1 ? Optional.of(sectors.get(0)) : Optional.empty();
    }
}
