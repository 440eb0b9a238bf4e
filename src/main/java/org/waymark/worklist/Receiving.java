package org.waymark.worklist;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseRouting;
import org.waymark.directory.Agency;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.engine.Sop;
import org.waymark.engine.Step;
import org.waymark.engine.events.StepOpened;
import org.waymark.shared.Acting;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/** Decides whose a step is that has just come due: which agencies, which sectors, handed on by whom. */
@Component
class Receiving {

    private final Book book;
    private final CaseRouting routing;
    private final Directory directory;
    private final WorkItems items;

    Receiving(Book book, CaseRouting routing, Directory directory, WorkItems items) {
        this.book = book;
        this.routing = routing;
        this.directory = directory;
        this.items = items;
    }

    /** The step as it is drawn in the edition of its case. */
    Step drawn(StepOpened opened) {
        Sop sop = book.sop(opened.edition(), opened.sop()).orElseThrow();
        return sop.step(opened.step()).orElseThrow();
    }

    WorkItem itemFor(StepOpened opened, Step step, Instant due) {
        Set<AgencyKey> agencies = agencies(opened, step);
        Set<SectorKey> sectors = sectors(agencies);
        return new WorkItem(
                opened.task(),
                opened.run(),
                opened.caseCode(),
                opened.sop(),
                opened.edition(),
                opened.step(),
                step.duties(),
                agencies,
                sectors,
                sectors.size() == 1 ? sectors.iterator().next() : null,
                sectorOfWhoeverActs(),
                step.form(),
                step.clock(),
                step.notBy(),
                opened.urgency(),
                opened.at(),
                due,
                WorkItem.State.AVAILABLE,
                null,
                null,
                null,
                null);
    }

    /**
     * Empty if nobody near performs the duty, or only those who are barred by a conflict: then it is the coordinator's to
     * give, who sees every open task.
     */
    private Set<AgencyKey> agencies(StepOpened opened, Step step) {
        if (opened.agency() != null) {
            return Set.of(opened.agency());
        }
        var near = new LinkedHashSet<>(routing.agencies(opened.caseCode(), step.duties()));
        return step.notBy() == null || anotherOfficer(opened, step, near)
                ? near
                : new LinkedHashSet<>(routing.everywhere(opened.caseCode(), step.duties()));
    }

    /** Whether those near include another officer than the one who did the step that this one checks (four eyes). */
    private boolean anotherOfficer(StepOpened opened, Step step, Set<AgencyKey> near) {
        Optional<OfficerId> first =
                Optional.ofNullable(step.notBy()).flatMap(before -> items.lastToDo(opened.run(), before));
        return !near.isEmpty()
                && directory.holders(step.duties(), near).stream()
                        .anyMatch(officer -> !first.equals(Optional.of(officer)));
    }

    private Set<SectorKey> sectors(Set<AgencyKey> agencies) {
        return agencies.stream()
                .flatMap(agency -> directory.agency(agency).stream())
                .map(Agency::sector)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private @Nullable SectorKey sectorOfWhoeverActs() {
        return Acting.officer().flatMap(directory::viewer).map(Viewer::sector).orElse(null);
    }
}
