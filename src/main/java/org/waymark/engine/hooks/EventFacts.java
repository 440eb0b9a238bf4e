package org.waymark.engine.hooks;

import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.engine.book.Shelf;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RunId;

/** Begins a fact about an event: which case, run, procedure and edition it belongs to. */
@Component
class EventFacts {

    private final Happenings happenings;
    private final Shelf shelf;
    private final ObjectProvider<RuntimeService> runtime;

    EventFacts(Happenings happenings, Shelf shelf, ObjectProvider<RuntimeService> runtime) {
        this.happenings = happenings;
        this.shelf = shelf;
        this.runtime = runtime;
    }

    Fact of(FactKind kind, HistoryEvent event) {
        return of(kind, event.getProcessInstanceId(), event.getProcessDefinitionId());
    }

    Fact of(FactKind kind, String run, String definition) {
        Shelf.Placed where = shelf.placed(definition);
        return Fact.of(kind).on(caseOf(run)).under(where.sop(), where.edition()).detail("run", run);
    }

    /** A fact about a run that is alive. */
    Fact of(FactKind kind, RunId run) {
        return of(kind, run.value(), instance(run.value()).getProcessDefinitionId());
    }

    /** The case of a run, asked of the engine once a transaction. */
    private CaseCode caseOf(String run) {
        CaseCode known = happenings.remembered(run);
        if (known != null) {
            return known;
        }
        var found = new CaseCode(instance(run).getBusinessKey());
        happenings.remember(run, found);
        return found;
    }

    private ProcessInstance instance(String run) {
        return Objects.requireNonNull(
                runtime.getObject()
                        .createProcessInstanceQuery()
                        .processInstanceId(run)
                        .singleResult(),
                "no such run");
    }

    /** A short word of the engine as a detail; whatever could be a sentence is left out. */
    static @Nullable String code(@Nullable String text) {
        return text != null && text.matches("[A-Za-z0-9._:-]{1,100}") ? text : null;
    }
}
