package org.waymark.worklist;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseRouting;
import org.waymark.casework.Conflicts;
import org.waymark.casework.Conflicts.Side;
import org.waymark.casework.events.ConflictArose;
import org.waymark.directory.Directory;
import org.waymark.engine.Engine;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;

/** Takes the open tasks of a case from those who have a conflict in it, with their drafts, and finds others for them. */
@Component
class Rerouting {

    private final WorkItems items;
    private final Drafts drafts;
    private final Receiving receiving;
    private final CaseRouting routing;
    private final Conflicts conflicts;
    private final Directory directory;
    private final Engine engine;
    private final Ledger ledger;

    Rerouting(
            WorkItems items,
            Drafts drafts,
            Receiving receiving,
            CaseRouting routing,
            Conflicts conflicts,
            Directory directory,
            Engine engine,
            Ledger ledger) {
        this.items = items;
        this.drafts = drafts;
        this.receiving = receiving;
        this.routing = routing;
        this.conflicts = conflicts;
        this.directory = directory;
        this.engine = engine;
        this.ledger = ledger;
    }

    @EventListener
    void on(ConflictArose arose) {
        Side side = conflicts.in(arose.caseCode());
        for (WorkItem item : items.openIn(arose.caseCode())) {
            boolean taken = taken(item, side);
            Set<AgencyKey> left = left(item, side);
            boolean fewer = !left.equals(item.agencies());
            if (taken) {
                items.giveBack(item.task());
                engine.assign(item.task(), null);
            }
            if (taken || fewer) {
                drafts.remove(item.task());
            }
            if (fewer) {
                Receiving.Lane lane = lane(item, left, arose.askedByName().contains(item.task()));
                items.move(item.task(), lane, receiving.sectors(lane.agencies()));
            }
            if (taken || fewer) {
                ledger.append(fact(item));
            }
        }
    }

    private boolean taken(WorkItem item, Side side) {
        return Optional.ofNullable(item.assignee())
                .flatMap(directory::viewer)
                .filter(officer -> side.has(officer.id(), officer.agency()))
                .isPresent();
    }

    /** The agencies of an item in which somebody without a conflict holds its duty. */
    private Set<AgencyKey> left(WorkItem item, Side side) {
        return item.agencies().stream()
                .filter(agency -> !side.agencies().contains(agency))
                .filter(agency -> side.officers().isEmpty()
                        || item.duties().isEmpty()
                        || side.leavesSomebody(directory, agency, item.duties()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Others of the same duty, near first; what an agency was asked by name is no other's, and so of those who look into it. */
    private Receiving.Lane lane(WorkItem item, Set<AgencyKey> left, boolean byName) {
        CaseCode code = item.caseCode();
        Set<AgencyKey> others = left;
        if (others.isEmpty() && !byName) {
            others = new LinkedHashSet<>(routing.agencies(code, item.duties()));
        }
        if (others.isEmpty() && !byName) {
            others = new LinkedHashSet<>(routing.everywhere(code, item.duties()));
        }
        return receiving.lane(code, others, item.duties());
    }

    /** Said by nobody: it must not lead to whoever reported the conflict, nor name who has it. */
    private static Fact fact(WorkItem item) {
        return Fact.of(FactKind.TASK_REROUTED)
                .by(null)
                .on(item.caseCode())
                .task(item.task())
                .under(item.sop(), item.edition())
                .detail("step", item.step());
    }
}
