package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.casework.ReferralState.ACCEPTED;
import static org.waymark.casework.ReferralState.COMPLETED;
import static org.waymark.casework.ReferralState.DECLINED;
import static org.waymark.casework.ReferralState.DRAFT;
import static org.waymark.casework.ReferralState.EXPIRED;
import static org.waymark.casework.ReferralState.OFFERED;
import static org.waymark.casework.ReferralState.RETURNED;
import static org.waymark.casework.ReferralState.REVOKED;
import static org.waymark.casework.ReferralState.STARTED;
import static org.waymark.casework.ReferralState.SURVIVOR_DECLINED;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RunId;

class ReferralTest {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final AgencyKey ONE = new AgencyKey("shelter-one");
    private static final AgencyKey TWO = new AgencyKey("shelter-two");

    /** SOP-10's state machine, written a second time on purpose. */
    private static final Map<ReferralState, Set<ReferralState>> LEGAL = Map.of(
            DRAFT, Set.of(OFFERED, REVOKED, SURVIVOR_DECLINED),
            OFFERED, Set.of(ACCEPTED, DECLINED, EXPIRED, REVOKED, SURVIVOR_DECLINED),
            ACCEPTED, Set.of(STARTED, RETURNED, REVOKED, SURVIVOR_DECLINED),
            STARTED, Set.of(COMPLETED, RETURNED, REVOKED, SURVIVOR_DECLINED),
            DECLINED, Set.of(OFFERED, REVOKED, SURVIVOR_DECLINED),
            EXPIRED, Set.of(OFFERED, REVOKED, SURVIVOR_DECLINED),
            RETURNED, Set.of(OFFERED, REVOKED, SURVIVOR_DECLINED),
            COMPLETED, Set.of(),
            REVOKED, Set.of(),
            SURVIVOR_DECLINED, Set.of());

    private static Referral draft() {
        return Referral.draft(
                new RunId("run-1"),
                new CaseCode("TT-00000"),
                "shelter",
                "urgent",
                new AgencyKey("family-services-north"),
                NOW);
    }

    private static Referral in(ReferralState state) {
        var draft = draft();
        return new Referral(
                draft.run(),
                draft.caseCode(),
                "shelter",
                "urgent",
                draft.sender(),
                ONE,
                state,
                0,
                0,
                null,
                null,
                NOW,
                NOW,
                List.of());
    }

    static Stream<Arguments> everyPair() {
        return Stream.of(ReferralState.values())
                .flatMap(from -> Stream.of(ReferralState.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("everyPair")
    void goesWhereSop10Says(ReferralState from, ReferralState to) {
        if (LEGAL.get(from).contains(to)) {
            assertThat(in(from).become(to, NOW).state()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> in(from).become(to, NOW))
                    .isInstanceOf(Referral.IllegalTransition.class)
                    .hasMessageContaining(from.key())
                    .hasMessageContaining(to.key());
        }
    }

    @Test
    void isOfferedToNobodyBeforeAnAgencyIsChosen() {
        assertThatThrownBy(() -> draft().become(OFFERED, NOW)).isInstanceOf(Referral.IllegalTransition.class);
    }

    @Test
    void isNotAddressedToAnotherWhileItIsUnderWay() {
        for (ReferralState state : List.of(OFFERED, ACCEPTED, STARTED, COMPLETED, REVOKED, SURVIVOR_DECLINED)) {
            assertThatThrownBy(() -> in(state).addressedTo(TWO, NOW)).isInstanceOf(Referral.IllegalTransition.class);
        }
    }

    @Test
    void remembersEachOfferAndHowItEnded() {
        var second = draft().addressedTo(ONE, NOW)
                .become(OFFERED, NOW)
                .become(EXPIRED, NOW.plusSeconds(1))
                .addressedTo(TWO, NOW.plusSeconds(2))
                .become(OFFERED, NOW.plusSeconds(3))
                .become(ACCEPTED, NOW.plusSeconds(4))
                .become(STARTED, NOW.plusSeconds(5));
        assertThat(second.offers())
                .containsExactly(
                        new Referral.Offer(1, ONE, NOW, EXPIRED, NOW.plusSeconds(1)),
                        new Referral.Offer(2, TWO, NOW.plusSeconds(3), null, null));
        assertThat(second.become(COMPLETED, NOW.plusSeconds(6)).offers().get(1).outcome())
                .isEqualTo(COMPLETED);
    }

    @Test
    void asksEachAgencyOnceInARound() {
        var declined = draft().addressedTo(ONE, NOW).become(OFFERED, NOW).become(DECLINED, NOW);
        assertThat(declined.asked(ONE)).isTrue();
        assertThat(declined.asked(TWO)).isFalse();
        assertThat(declined.exhausted(NOW).asked(ONE)).isFalse();
    }

    @Test
    void countsOnlyRealOffers() {
        assertThat(draft().addressedTo(ONE, NOW).asked(ONE)).isFalse();
    }

    @Test
    void holdsTheClockWhileTheReceiverWaitsForAnAnswer() {
        var asked = in(OFFERED).dueAt(NOW.plusSeconds(60)).askedBack();
        assertThat(asked.answerBy()).isNull();
        assertThat(asked.questions()).isEqualTo(1);
        assertThat(asked.state()).isEqualTo(OFFERED);
    }

    @Test
    void letsTheReceiverKnowTheSurvivorOnlyOnceItHasTakenTheReferral() {
        assertThat(Stream.of(ReferralState.values()).filter(ReferralState::taken))
                .containsExactly(ACCEPTED, STARTED, COMPLETED);
    }

    @Test
    void hasAFactForEachStateButTheDraft() {
        assertThat(Stream.of(ReferralState.values()).filter(state -> state != DRAFT))
                .allSatisfy(state -> assertThat(state.fact().key()).isEqualTo("referral-" + state.key()));
    }
}
