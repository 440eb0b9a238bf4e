package org.waymark.engine.spi;

import java.util.Map;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;

/**
 * Something that a procedure may do by itself, called by name from a service task ({@code ${offerReferral}}). The set of
 * these beans is the catalogue that authors choose from.
 */
public interface ProcedureAction {

    /** The name that diagrams use, camel case. Cases in flight hold it: never rename, never remove, only supersede. */
    String name();

    /** Does it, in the engine's transaction, and says which routing facts it sets in the run. */
    RoutingFacts perform(Call call);

    /**
     * Whether what it sets holds for the whole case: then every other run of the case that goes by such a fact learns of it too.
     */
    default boolean setsInWholeCase() {
        return false;
    }

    /**
     * From where the action is called.
     *
     * @param element the id of the service task
     * @param properties the extension properties drawn on it
     * @param facts the run's routing facts
     */
    record Call(
            CaseCode caseCode,
            RunId run,
            SopKey sop,
            Edition edition,
            String element,
            Map<String, String> properties,
            RoutingFacts facts) {}
}
