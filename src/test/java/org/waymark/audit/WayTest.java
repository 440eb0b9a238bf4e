package org.waymark.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.Edition;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

class WayTest {

    private static final Way.Place SCREENING = new Way.Place(new Edition(1), new SopKey("screening"));
    private static final Way.Place REFERRAL = new Way.Place(new Edition(1), new SopKey("referral"));

    private final Way way = Way.of(List.of(
            flow("screening", "to-contact"),
            task(FactKind.TASK_CREATED, "screening", "contact", "1"),
            task(FactKind.TASK_COMPLETED, "screening", "contact", "1"),
            flow("screening", "to-safety"),
            task(FactKind.TASK_CREATED, "screening", "safety", "2"),
            task(FactKind.TASK_CREATED, "referral", "answer", "3"),
            task(FactKind.TASK_CANCELLED, "referral", "answer", "3"),
            task(FactKind.TASK_CREATED, "referral", "answer", "4"),
            recorded(Fact.of(FactKind.CASE_READ))));

    @Test
    void knowsWhichFlowsWereTaken() {
        assertThat(way.in(SCREENING).flows).containsExactly("to-contact", "to-safety");
    }

    @Test
    void tellsStepsThatWereDoneFromThoseThatAreOpen() {
        assertThat(way.in(SCREENING).done).containsExactly("contact");
        assertThat(way.in(SCREENING).open.values()).containsExactly("safety");
    }

    @Test
    void aCancelledStepWasNotDone() {
        assertThat(way.in(REFERRAL).done).isEmpty();
        assertThat(way.in(REFERRAL).open.keySet()).containsExactly(new TaskId("4"));
    }

    @Test
    void beginsWithTheProcedureThatMovedLast() {
        assertThat(way.places()).containsExactly(REFERRAL, SCREENING);
    }

    private static RecordedFact flow(String sop, String id) {
        return recorded(Fact.of(FactKind.FLOW_TAKEN)
                .under(new SopKey(sop), new Edition(1))
                .detail("flow", id));
    }

    private static RecordedFact task(FactKind kind, String sop, String step, String id) {
        return recorded(Fact.of(kind)
                .under(new SopKey(sop), new Edition(1))
                .task(new TaskId(id))
                .detail("step", step));
    }

    private static RecordedFact recorded(Fact fact) {
        return new RecordedFact(1, null, Instant.EPOCH, fact);
    }
}
