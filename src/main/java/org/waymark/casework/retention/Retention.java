package org.waymark.casework.retention;

import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.directory.Viewer;
import org.waymark.shared.DutyKey;
import org.waymark.shared.NotFound;

/** The schedule of retention as pages show it: codes of cases and parts, and no content. */
@Component
public class Retention {

    private static final DutyKey PROTECTION = new DutyKey("gov-dpo");
    private static final int MOST = 200;

    private final RetentionRows rows;
    private final RetentionTable table;
    private final CaseDoor door;

    Retention(RetentionRows rows, RetentionTable table, CaseDoor door) {
        this.rows = rows;
        this.table = table;
        this.door = door;
    }

    /** Until when each part of this case is kept; the caller has admitted the viewer. Empty while the case is open. */
    public List<Planned> of(CaseFile file) {
        return file.open() ? List.of() : rows.of(file.code());
    }

    /** What is due when, next first. @throws NotFound if this is not the viewer's duty */
    public List<Planned> upcoming(Viewer viewer) {
        theirs(viewer);
        return known(viewer, rows.upcoming(MOST));
    }

    /** What was erased by itself, newest first. @throws NotFound if this is not the viewer's duty */
    public List<Planned> erased(Viewer viewer) {
        theirs(viewer);
        return known(viewer, rows.erased(MOST));
    }

    /** The rules, for an adult who was not asked and for a child. @throws NotFound if this is not the viewer's duty */
    public List<Kept> rules(Viewer viewer) {
        theirs(viewer);
        return List.of(false, true).stream()
                .flatMap(child -> table.rules(child, "not-asked").stream()
                        .map(rule -> new Kept(
                                rule.part(),
                                child,
                                (int) rule.after().toTotalMonths(),
                                rule.untilAge(),
                                rule.status())))
                .toList();
    }

    private List<Planned> known(Viewer viewer, List<Planned> planned) {
        return planned.stream()
                .filter(one -> door.admitsProtection(viewer, one.caseCode()))
                .toList();
    }

    private static void theirs(Viewer viewer) {
        if (!viewer.duties().contains(PROTECTION)) {
            throw new NotFound();
        }
    }

    /** How long a part is kept. @param months after the case is closed @param untilAge 0 if age does not matter */
    public record Kept(String part, boolean child, int months, int untilAge, String status) {}
}
