package org.waymark.casework.finding;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.waymark.casework.Conflicts;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;

/** Decides who may hear of a possible duplicate: nobody who has a conflict in either case, as if there were none. */
@Component
class Tellable {

    static final DutyKey COORDINATOR = new DutyKey("gov-coordinator");
    static final DutyKey INTEGRITY = new DutyKey("gov-integrity");

    private final Conflicts conflicts;
    private final JdbcClient jdbc;

    Tellable(Conflicts conflicts, JdbcClient jdbc) {
        this.conflicts = conflicts;
        this.jdbc = jdbc;
    }

    /** Whether the viewer, who works on one of the cases, may hear that there may be another: a restricted one is not spoken of. */
    boolean hint(Viewer viewer, CaseCode other) {
        return !barred(viewer, other) && !restricted(other);
    }

    /** Whether the viewer decides on it: those who coordinate, and in restricted cases those who look after integrity instead. */
    boolean decides(Viewer viewer, Duplicate duplicate) {
        return viewer.duties().contains(mayAsk(duplicate) ? COORDINATOR : INTEGRITY)
                && !barred(viewer, duplicate.one())
                && !barred(viewer, duplicate.other());
    }

    /** Whether those who lead the cases may be asked: in a restricted case the question itself would tell that there is one. */
    boolean mayAsk(Duplicate duplicate) {
        return !restricted(duplicate.one()) && !restricted(duplicate.other());
    }

    private boolean barred(Viewer viewer, CaseCode code) {
        return conflicts.bar(viewer, code);
    }

    private boolean restricted(CaseCode code) {
        return jdbc.sql("select exists (select 1 from case_restriction where case_code = ? and lifted_at is null)")
                .param(code.value())
                .query(Boolean.class)
                .single();
    }
}
