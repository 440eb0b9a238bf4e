package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.waymark.ledger.FactKind;
import org.waymark.shared.RoutingFacts;

/** SOP-13: she takes consent back, or asks about her data, while the case goes on. */
final class WithdrawalStories implements SopStories {

    private static final String WITHDRAWN = "msg.consent.withdrawn";

    @Override
    public String sop() {
        return "consent-data-rights";
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("a receiver is told to stop, confirms, and is let into nothing", WithdrawalStories::receiver),
                new Story("she hears what stops, and the case goes on", WithdrawalStories::explained),
                new Story("she takes the whole case back, and it is closed softly", WithdrawalStories::wholeCase),
                new Story("she takes the whole case back, and changes her mind", WithdrawalStories::changedMind),
                new Story(
                        "she asks to see what is kept of her, and hears the answer", told("access", "granted", "done")),
                new Story("what the law keeps turns her request into a part", told("correct", "partial", "partial")),
                new Story("a no comes with its reasons", told("restrict", "refused", "refused")));
    }

    private static Function<Program, Walk> told(String right, String decision, String end) {
        return program -> {
            Walk walk = Screening.servicesDue(program);
            var said = RoutingFacts.none().with("requestType", right).with("request", "told-at-the-desk");
            assertThat(walk.tell("msg.rights.request", said)).isTrue();
            assertThat(walk.waiting()).contains("decide-request");
            walk.answer("decide-request", "decision=" + decision).answer("tell-outcome");
            assertThat(walk.milestones()).endsWith("request-logged", "request-" + end, "rights-request-answered");
            return walk;
        };
    }

    private static Walk receiver(Program program) {
        Walk walk = Screening.servicesDue(program);
        var said = RoutingFacts.none()
                .with("requestKind", "receiver")
                .with("withdrawnPurpose", "P2")
                .with("withdrawnFrom", "regional-health-south");
        assertThat(walk.tell(WITHDRAWN, said)).isTrue();
        assertThat(walk.waiting()).contains("stop-using").doesNotContain("explain-withdrawal");
        long before = walk.told(FactKind.CARE_TEAM_JOINED).size();
        walk.answer("stop-using").answer("confirm-stopped", "sharedNow=kept-by-law");
        assertThat(walk.told(FactKind.CARE_TEAM_JOINED)).hasSize((int) before);
        assertThat(walk.milestones()).endsWith("receiver-confirmed", "withdrawal-seen-to");
        return walk;
    }

    private static Walk explained(Program program) {
        Walk walk = withdrawn(program, "P2").answer("explain-withdrawal");
        assertThat(walk.milestones()).endsWith("sharing-stopped", "withdrawal-explained", "withdrawal-seen-to");
        assertThat(walk.waiting()).contains("assign-lead").doesNotContain("end-gently");
        return walk;
    }

    private static Walk wholeCase(Program program) {
        Walk walk = tookBack(SpineStories.led(program), "P1")
                .answer("explain-withdrawal")
                .answer("end-gently", "endWish=close");
        assertThat(walk.told(FactKind.CONSENT_GRANTED))
                .as("what she says to the statistics is in the register")
                .anySatisfy(fact -> assertThat(fact.details()).containsEntry("purpose", "P12"));
        assertThat(walk.waiting()).as("nobody reviews her first").containsExactly("prepare-closure");
        walk.answer("prepare-closure", "consentP14=refused").answer("approve-closure");
        assertThat(walk.milestones()).contains("gentle-end").endsWith("to-be-closed", "closed");
        assertThat(walk.told(FactKind.CASE_ENDED)).hasSize(1);
        return walk;
    }

    private static Walk changedMind(Program program) {
        Walk walk = tookBack(SpineStories.led(program), "P1")
                .answer("explain-withdrawal")
                .answer("end-gently", "endWish=changed-mind");
        assertThat(walk.milestones()).endsWith("sharing-stopped", "goes-on-after-all", "withdrawal-seen-to");
        assertThat(walk.waiting()).isEmpty();
        return walk;
    }

    private static Walk withdrawn(Program program, String purpose) {
        return tookBack(Screening.servicesDue(program), purpose);
    }

    private static Walk tookBack(Walk walk, String purpose) {
        return walk.told(WITHDRAWN, "requestKind=withdrawal", "withdrawnPurpose=" + purpose);
    }
}
