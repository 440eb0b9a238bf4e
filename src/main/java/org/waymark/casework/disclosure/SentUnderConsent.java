package org.waymark.casework.disclosure;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.Consent;
import org.waymark.casework.PacketReceivers;
import org.waymark.casework.Providers;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;

/** Finds who was sent something under a consent, so that they are told when it is taken back. */
@Component
class SentUnderConsent implements PacketReceivers {

    private final SentRows rows;
    private final Providers providers;

    SentUnderConsent(SentRows rows, Providers providers) {
        this.rows = rows;
        this.providers = providers;
    }

    @Override
    public Set<AgencyKey> under(CaseCode code, Consent consent) {
        return rows.of(code).stream()
                .filter(sent -> !sent.basis().insteadOfConsent())
                .map(Sent::recipient)
                .filter(to -> to.purpose() == consent.purpose() && meant(consent.recipient(), to))
                .map(Recipient::agency)
                .collect(Collectors.toSet());
    }

    private boolean meant(String recipient, Recipient to) {
        return Stream.of(Optional.of(to.agency().value()), Optional.of(to.duty().value()), providers.service(to.duty()))
                .flatMap(Optional::stream)
                .anyMatch(recipient::equals);
    }
}
