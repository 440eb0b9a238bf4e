package org.waymark.worklist;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseHolds;
import org.waymark.casework.CaseRouting;
import org.waymark.casework.Conflicts;
import org.waymark.directory.Agency;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.engine.Sop;
import org.waymark.engine.Step;
import org.waymark.engine.events.StepOpened;
import org.waymark.shared.Acting;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/** Decides whose a step is that has just come due: which agencies, which sectors, handed on by whom. */
@Component
class Receiving {

    private static final DutyKey INTEGRITY = new DutyKey("gov-integrity");

    private final Book book;
    private final CaseRouting routing;
    private final Conflicts conflicts;
    private final CaseHolds holds;
    private final Directory directory;
    private final WorkItems items;

    Receiving(
            Book book,
            CaseRouting routing,
            Conflicts conflicts,
            CaseHolds holds,
            Directory directory,
            WorkItems items) {
        this.book = book;
        this.routing = routing;
        this.conflicts = conflicts;
        this.holds = holds;
        this.directory = directory;
        this.items = items;
    }

    /** The step as it is drawn in the edition of its case. */
    Step drawn(StepOpened opened) {
        Sop sop = book.sop(opened.edition(), opened.sop()).orElseThrow();
        return sop.step(opened.step()).orElseThrow();
    }

    WorkItem itemFor(StepOpened opened, Step step, Instant due) {
        Lane lane = lane(opened.caseCode(), agencies(opened, step), step.duties());
        Set<AgencyKey> agencies = lane.agencies();
        Set<SectorKey> sectors = sectors(agencies);
        return new WorkItem(
                opened.task(),
                opened.run(),
                opened.caseCode(),
                opened.sop(),
                opened.edition(),
                opened.step(),
                lane.duties(),
                agencies,
                sectors,
                sectors.size() == 1 ? sectors.iterator().next() : null,
                sectorOfWhoeverActs(),
                step.form(),
                step.clock(),
                step.notBy(),
                whoBegan(opened, step).orElse(null),
                opened.urgency(),
                opened.at(),
                due,
                WorkItem.State.AVAILABLE,
                null,
                null,
                null,
                null,
                stands(opened) ? opened.at() : null,
                routing.closedTo(opened.caseCode()));
    }

    /** While she is missing the time of her case stands still, but not that of the search for her. */
    private boolean stands(StepOpened opened) {
        return holds.held(opened.caseCode())
                && !book.sop(opened.edition(), opened.sop()).orElseThrow().runsWhileHeld();
    }

    /** Where only those with a conflict perform the duty, those who look into conflicts have it: nothing waits unseen. */
    Lane lane(CaseCode code, Set<AgencyKey> agencies, Set<DutyKey> duties) {
        if (!agencies.isEmpty() || conflicts.in(code).equals(Conflicts.Side.nobody())) {
            return new Lane(agencies, duties);
        }
        var wider = new LinkedHashSet<>(duties);
        wider.add(INTEGRITY);
        Set<AgencyKey> impartial = directory.areas().stream()
                .flatMap(area -> directory.performing(Set.of(INTEGRITY), area).stream())
                .map(Agency::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new Lane(impartial, wider);
    }

    /** Whose a task is: whoever holds one of these duties at one of these agencies. */
    record Lane(Set<AgencyKey> agencies, Set<DutyKey> duties) {}

    private Set<AgencyKey> agencies(StepOpened opened, Step step) {
        if (opened.agency() != null) {
            boolean barred = conflicts.of(opened.caseCode()).contains(opened.agency());
            return barred ? Set.of() : Set.of(opened.agency());
        }
        var near = new LinkedHashSet<>(routing.agencies(opened.caseCode(), step.duties()));
        return step.notBy() == null || anotherOfficer(opened, step, near)
                ? near
                : new LinkedHashSet<>(routing.everywhere(opened.caseCode(), step.duties()));
    }

    /** Whether those near include another officer than the one who did the step that this one checks (four eyes). */
    private boolean anotherOfficer(StepOpened opened, Step step, Set<AgencyKey> near) {
        Optional<OfficerId> first = Optional.ofNullable(step.notBy())
                .flatMap(before -> items.lastToDo(opened.run(), before))
                .or(() -> whoBegan(opened, step));
        return !near.isEmpty()
                && directory.holders(step.duties(), near).stream()
                        .anyMatch(officer -> !first.equals(Optional.of(officer)));
    }

    /** Where the step names the start of its procedure: whoever acts now, since the beginning opens it. */
    private Optional<OfficerId> whoBegan(StepOpened opened, Step step) {
        String before = step.notBy();
        boolean start = before != null
                && book.sop(opened.edition(), opened.sop())
                        .orElseThrow()
                        .step(before)
                        .isEmpty();
        return start ? Acting.officer() : Optional.empty();
    }

    Set<SectorKey> sectors(Set<AgencyKey> agencies) {
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
