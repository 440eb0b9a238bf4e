package org.waymark.casework;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseSteps.DueStep;
import org.waymark.directory.Agency;
import org.waymark.directory.Directory;
import org.waymark.engine.Book;
import org.waymark.engine.Step;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.SectorKey;

/** Decides in which sector a step that is due lies: that of the agency which has it. */
@Component
class StepOwners {

    private final Book book;
    private final CaseRouting routing;
    private final Directory directory;

    StepOwners(Book book, CaseRouting routing, Directory directory) {
        this.book = book;
        this.routing = routing;
        this.directory = directory;
    }

    /** Empty for steps of the government's own duties, which lie in no sector. */
    Optional<SectorKey> sector(CaseCode code, DueStep due) {
        Set<DutyKey> duties = book.sop(due.edition(), due.procedure())
                .flatMap(sop -> sop.step(due.step()))
                .map(Step::duties)
                .orElse(Set.of());
        return Stream.ofNullable(due.agency())
                .findFirst()
                .or(() -> routing.agencies(code, duties).stream().findFirst())
                .flatMap(directory::agency)
                .map(Agency::sector);
    }
}
