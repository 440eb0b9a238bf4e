package org.waymark.casework.consent;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Consent;
import org.waymark.casework.PacketReceivers;
import org.waymark.casework.Purpose;
import org.waymark.casework.Referral;
import org.waymark.casework.ReferralRows;
import org.waymark.casework.ReferralState;
import org.waymark.directory.Agency;
import org.waymark.directory.Directory;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;

/** Decides which agencies have had a share of a case under one consent. */
@Component
class Receivers {

    private final ReferralRows referrals;
    private final PacketReceivers packets;
    private final Recipients recipients;
    private final CareTeam team;
    private final Directory directory;

    Receivers(
            ReferralRows referrals,
            PacketReceivers packets,
            Recipients recipients,
            CareTeam team,
            Directory directory) {
        this.referrals = referrals;
        this.packets = packets;
        this.recipients = recipients;
        this.team = team;
        this.directory = directory;
    }

    /** None for the consent to the case itself: whoever works on it is led out by its end, not by a notice. */
    Set<AgencyKey> of(CaseFile file, Consent consent) {
        if (consent.purpose() == Purpose.P1) {
            return Set.of();
        }
        var had = new LinkedHashSet<>(byWork(file, consent));
        had.addAll(packets.under(file.code(), consent));
        return had;
    }

    private Set<AgencyKey> byWork(CaseFile file, Consent consent) {
        if (consent.purpose() == Purpose.P2) {
            return referred(file.code(), consent.recipient());
        }
        Optional<AgencyKey> named = recipients.agency(consent.recipient()).map(Agency::key);
        return named.map(Set::of).orElseGet(() -> performing(file.code(), consent.recipient()));
    }

    private Set<AgencyKey> referred(CaseCode code, String recipient) {
        var had = new LinkedHashSet<AgencyKey>();
        for (Referral referral : referrals.of(code)) {
            for (Referral.Offer offer : referral.offers()) {
                boolean meant = recipient.equals(referral.service())
                        || recipient.equals(offer.agency().value());
                if (meant && hadAShare(referral, offer)) {
                    had.add(offer.agency());
                }
            }
        }
        return had;
    }

    /** Who was only asked has learned no more than the code and the need. */
    private static boolean hadAShare(Referral referral, Referral.Offer offer) {
        return offer.outcome() == null
                ? referral.state().taken() && offer.agency().equals(referral.receiver())
                : offer.outcome() == ReferralState.RETURNED || offer.outcome() == ReferralState.COMPLETED;
    }

    /** Those on the care team whose agency does what the consent was for. */
    private Set<AgencyKey> performing(CaseCode code, String duty) {
        return team.of(code).stream()
                .map(CareTeam.Member::agency)
                .filter(agency -> directory
                        .agency(agency)
                        .filter(found ->
                                found.duties().stream().map(DutyKey::value).anyMatch(duty::equals))
                        .isPresent())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
