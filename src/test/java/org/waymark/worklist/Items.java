package org.waymark.worklist;

import java.time.Instant;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.FormKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.RunId;
import org.waymark.shared.SectorKey;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/** Rows for an agency and a sector that nobody else has, so that tests of lists do not see each other's tasks. */
final class Items {

    final AgencyKey agency = new AgencyKey("agency-" + UUID.randomUUID());
    final SectorKey sector = new SectorKey("sector-" + UUID.randomUUID());
    final DutyKey duty = new DutyKey("duty-a");
    final RunId run = new RunId(UUID.randomUUID().toString());
    private final WorkItems rows;

    Items(WorkItems rows) {
        this.rows = rows;
    }

    Viewer officer(String id, Role... roles) {
        return new Viewer(
                new OfficerId(id),
                agency,
                "An agency",
                sector,
                Set.of(new AreaKey("north")),
                Set.of(duty),
                Set.of(roles));
    }

    WorkItem add(Instant created, Instant due) {
        return add(CaseCode.random("TT", new Random()), "a-step", null, created, due);
    }

    WorkItem add(CaseCode code, String step, @Nullable String notBy, Instant created, Instant due) {
        var item = new WorkItem(
                new TaskId(UUID.randomUUID().toString()),
                run,
                code,
                new SopKey("survivor-case"),
                new Edition(1),
                step,
                Set.of(duty, new DutyKey("duty-b")),
                Set.of(agency),
                Set.of(sector),
                sector,
                null,
                new FormKey("assign-lead"),
                null,
                notBy,
                null,
                null,
                created,
                due,
                WorkItem.State.AVAILABLE,
                null,
                null,
                null,
                null,
                null,
                Set.of());
        rows.add(item);
        return item;
    }
}
