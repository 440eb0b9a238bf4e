package org.waymark.engine.hooks;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;

/**
 * What procedures have to tell their cases: delivered when the engine has come to rest, in the same transaction, since a message
 * may end the very procedure that tells it. That is when a call of the engine returns, and for its own jobs before the commit.
 */
@Component
class CaseMessages {

    private final RuntimeService runtime;
    private final Hearing hearing;
    private final Happenings happenings;

    CaseMessages(RuntimeService runtime, Hearing hearing, Happenings happenings) {
        this.runtime = runtime;
        this.hearing = hearing;
        this.happenings = happenings;
    }

    /** Keeps a message until the engine is at rest. */
    void keep(Message message) {
        letters().waiting.add(() -> deliver(message));
    }

    /** Keeps a message to one run until the engine is at rest. */
    void keep(RunId run, String message) {
        letters().waiting.add(() -> hearing.tell(run, message, RoutingFacts.none()));
    }

    /** Delivers what is kept, and what that brings about. */
    void deliver() {
        Deque<Runnable> waiting = letters().waiting;
        for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
            next.run();
        }
        happenings.write();
    }

    private void deliver(Message message) {
        String unless = message.unlessRunning();
        if (unless != null && running(message.caseCode(), unless)) {
            return;
        }
        boolean heard = roots(message.caseCode()).stream()
                .anyMatch(root -> hearing.tell(new RunId(root.getId()), message.name(), message.facts()));
        if (!heard) {
            happenings.add(Fact.of(FactKind.MESSAGE_UNHEARD)
                    .on(message.caseCode())
                    .under(message.sop(), message.edition())
                    .detail("step", message.element())
                    .detail("message", message.name()));
        }
    }

    /** Whether a run of this procedure is under way for the case. */
    boolean running(CaseCode code, String sop) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(code.value())
                        .processDefinitionKey(sop)
                        .count()
                > 0;
    }

    /** The spine; and in a drill the procedure that was begun beside it. */
    private List<ProcessInstance> roots(CaseCode code) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(code.value())
                .rootProcessInstances()
                .list();
    }

    private Letters letters() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Letters letters) {
            return letters;
        }
        var letters = new Letters();
        TransactionSynchronizationManager.bindResource(this, letters);
        TransactionSynchronizationManager.registerSynchronization(letters);
        return letters;
    }

    /**
     * A message to a case.
     *
     * @param unlessRunning the procedure that must not run already, null if it may
     * @param sop the procedure that tells it, at this element
     */
    record Message(
            CaseCode caseCode,
            String name,
            @Nullable String unlessRunning,
            RoutingFacts facts,
            SopKey sop,
            Edition edition,
            String element) {}

    /** What one transaction still has to deliver. */
    private final class Letters implements TransactionSynchronization {

        private final Deque<Runnable> waiting = new ArrayDeque<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResource(CaseMessages.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(CaseMessages.this, this);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!waiting.isEmpty()) {
                deliver();
            }
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(CaseMessages.this);
        }
    }
}
