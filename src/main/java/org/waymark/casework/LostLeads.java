package org.waymark.casework;

import org.springframework.stereotype.Component;
import org.waymark.engine.Engine;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.SopKey;

/** Tells a case that it has no lead any more, so that another is named within the clock. */
@Component
public class LostLeads {

    /** What the spine hears: cases in flight hold the name, so it stays. */
    private static final String LOST = "msg.lead.lost";

    private static final SopKey ANSWER = new SopKey("lead-reassignment");

    private final CaseFiles files;
    private final Engine engine;

    LostLeads(CaseFiles files, Engine engine) {
        this.files = files;
        this.engine = engine;
    }

    /** Nobody is asked twice; an edition that does not listen has its first step for it, or people who hear of it. */
    public void tell(CaseCode code) {
        files.run(code)
                .filter(spine -> !engine.running(code, ANSWER))
                .ifPresent(spine -> engine.tell(spine, LOST, RoutingFacts.none()));
    }
}
