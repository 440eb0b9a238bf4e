package org.waymark.casework;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** Until when each offer of care can still help a survivor, for those who may read her clinical record; for others there is none. */
public interface CareWindows {

    /** The offers, those that close first at the top; empty if nothing is known that the viewer may read. */
    List<Window> seen(Viewer viewer, CaseCode code);

    /**
     * One offer of care.
     *
     * @param offer a code of {@code clinical-windows.dmn}
     * @param from when its time began; null if it has none, or nobody knows
     * @param ends until when it can help; null if it has no such limit, or nobody knows when it began
     * @param answered whether it was given, declined or found not to be due
     */
    record Window(
            String offer, @Nullable Instant from, @Nullable Instant ends, boolean answered) {}
}
