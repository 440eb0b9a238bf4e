package org.waymark.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.casework.Guests.Guest;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;

/**
 * Decides what of a record is shared with an agency that has taken on a referral: what she agreed to, as far as its service
 * needs it; under a duty to report or in danger the minimum of {@code packet.dmn}, whatever she said.
 */
@Component
class SharedWithGuest {

    private static final String ALLOW = "allow";
    private static final String ANY_FIELD = "any";
    private static final Set<String> FIELD_BY_FIELD = Set.of("allow-minimum", "allow-emergency");

    private final ConsentRegister register;
    private final Providers providers;
    private final ReferralRows referrals;
    private final PacketTable packet;
    private final FrozenCases frozen;
    private final Clock clock;

    SharedWithGuest(
            ConsentRegister register,
            Providers providers,
            ReferralRows referrals,
            PacketTable packet,
            FrozenCases frozen,
            Clock clock) {
        this.register = register;
        this.providers = providers;
        this.referrals = referrals;
        this.packet = packet;
        this.frozen = frozen;
        this.clock = clock;
    }

    /**
     * The rows that are shared now; none before the agency has accepted, none once her consent is over, and none while
     * the case is frozen.
     */
    Predicate<AnswerRow> with(Guest guest, CaseCode code, Edition edition) {
        if (frozen.holds(code)) {
            return row -> false;
        }
        List<Predicate<AnswerRow>> lines = guest.received().stream()
                .filter(referral -> referral.state().taken())
                .flatMap(referral -> line(referral, guest, code, edition).stream())
                .toList();
        Set<String> others = linesOfOthers(guest, code);
        return row -> !others.contains(Objects.requireNonNullElse(row.asked().run(), ""))
                && lines.stream().anyMatch(line -> line.test(row));
    }

    /** Each provider has a line of its own in the plan: what was arranged with another is not theirs. */
    private Set<String> linesOfOthers(Guest guest, CaseCode code) {
        return referrals.of(code).stream()
                .filter(referral -> !guest.agency().equals(referral.receiver()))
                .map(referral -> referral.run().value())
                .collect(Collectors.toSet());
    }

    private Optional<Predicate<AnswerRow>> line(Referral referral, Guest guest, CaseCode code, Edition edition) {
        Optional<DutyKey> duty = providers.duty(referral.service());
        String basis = Optional.ofNullable(referral.basis()).orElse(ALLOW);
        if (FIELD_BY_FIELD.contains(basis)) {
            return duty.map(work -> row -> leaves(edition, basis, work, row));
        }
        Set<String> blocks = agreed(referral, guest.agency(), code);
        return duty.map(work -> row -> blocks.contains(row.block()) && leaves(edition, ALLOW, work, row));
    }

    /** Under an order, what the packet was to hold, whatever she said. */
    private Set<String> agreed(Referral referral, AgencyKey agency, CaseCode code) {
        Instant now = clock.instant();
        boolean refused = register.refuses(code, Purpose.P2, agency);
        return register.current(code).stream()
                .filter(said -> said.purpose() == Purpose.P2)
                .filter(said -> Stream.of(referral.service(), agency.value()).anyMatch(said.recipient()::equals))
                .filter(said -> said.holds(now) && !refused || referral.byLaw())
                .flatMap(said -> said.blocks().stream())
                .collect(Collectors.toSet());
    }

    /** The blocks of which the receiver of a referral may read now; under a duty to report or in danger, fields alone count. */
    Set<String> blocks(Referral referral, Edition edition) {
        AgencyKey receiver = referral.receiver();
        String basis = Optional.ofNullable(referral.basis()).orElse(ALLOW);
        Optional<DutyKey> duty = providers.duty(referral.service());
        if (receiver == null || duty.isEmpty() || FIELD_BY_FIELD.contains(basis)) {
            return Set.of();
        }
        return agreed(referral, receiver, referral.caseCode()).stream()
                .filter(block -> packet.leaves(edition, ALLOW, Purpose.P2, duty.get(), block, ANY_FIELD))
                .collect(Collectors.toSet());
    }

    private boolean leaves(Edition edition, String outcome, DutyKey duty, AnswerRow row) {
        return packet.leaves(edition, outcome, Purpose.P2, duty, row.block(), row.field());
    }
}
