package org.waymark.book;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.CaseCode;

/** What the log has told of one case so far; each fact is read once. */
final class Heard {

    private static final int PAGE = 500;
    private static final Set<String> SERVICES = Set.of("interagency-referral", "health-response", "shelter-placement");

    private final Program program;
    private final CaseCode code;
    private final Set<String> flows = new TreeSet<>();
    private final Set<String> begun = new HashSet<>();
    private boolean screened;
    private long last;

    Heard(Program program, CaseCode code) {
        this.program = program;
        this.code = code;
    }

    Heard listen() {
        int read = PAGE;
        while (read == PAGE) {
            var page = program.facts().find(FactQuery.ofCase(code), last, PAGE);
            page.forEach(this::hear);
            read = page.size();
        }
        return this;
    }

    private void hear(RecordedFact recorded) {
        last = recorded.id();
        Fact fact = recorded.fact();
        String procedure = String.valueOf(fact.procedure());
        switch (fact.kind()) {
            case FLOW_TAKEN -> flows.add(procedure + "#" + fact.details().get("flow"));
            case PROCEDURE_STARTED -> begun.add(procedure);
            case PROCEDURE_ENDED ->
                screened |= procedure.equals("identification-screening")
                        && "COMPLETED".equals(fact.details().get("state"));
            default -> {
                // Nothing that a property is about.
            }
        }
    }

    /** The ways taken, as {@code procedure#flow}. */
    Set<String> flows() {
        return flows;
    }

    /** Whether the screening has come to its end. */
    boolean screened() {
        return screened;
    }

    /** Whether a service of care was begun. */
    boolean careOffered() {
        return begun.stream().anyMatch(SERVICES::contains);
    }
}
