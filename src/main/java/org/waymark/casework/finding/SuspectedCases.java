package org.waymark.casework.finding;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.CasesInHand;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** The cases of which the viewer has to decide whether they are of one person. */
@Component
class SuspectedCases implements CasesInHand {

    private final Duplicates duplicates;

    SuspectedCases(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Override
    public Set<CaseCode> of(Viewer viewer) {
        return duplicates.decides(viewer)
                ? duplicates.waiting(viewer).stream()
                        .flatMap(one ->
                                Stream.of(one.duplicate().one(), one.duplicate().other()))
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
