package org.waymark.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.Guests.Guest;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;

/**
 * Decides whether the survivor has shut an agency out to which she had been referred: she took back all that she had let it
 * have, and no law lets it have it all the same.
 */
@Component
public class ShutOut {

    private final Guests guests;
    private final ReferralRows referrals;
    private final ConsentRegister register;
    private final Clock clock;

    ShutOut(Guests guests, ReferralRows referrals, ConsentRegister register, Clock clock) {
        this.guests = guests;
        this.referrals = referrals;
        this.register = register;
        this.clock = clock;
    }

    /** Whether the viewer's agency is shut out; whoever works on the case for another reason is not. */
    boolean is(Viewer viewer, CaseCode code) {
        return guests.find(viewer, code).filter(guest -> is(guest, code)).isPresent();
    }

    /** Whether this agency is, as one to which she had been referred. */
    public boolean is(AgencyKey agency, CaseCode code) {
        List<Referral> received = referrals.of(code).stream()
                .filter(referral -> agency.equals(referral.receiver()))
                .toList();
        return is(new Guest(agency, received, Set.of()), code);
    }

    boolean is(Guest guest, CaseCode code) {
        List<Consent> theirs = register.current(code).stream()
                .filter(said ->
                        said.purpose() == Purpose.P2 && guest.recipients().contains(said.recipient()))
                .toList();
        boolean takenBack = theirs.stream().anyMatch(said -> said.status() == Consent.Status.WITHDRAWN);
        return takenBack && theirs.stream().noneMatch(said -> mayStill(said, guest, code));
    }

    private boolean mayStill(Consent said, Guest guest, CaseCode code) {
        Instant now = clock.instant();
        return guest.byLaw(said.recipient()) || said.holds(now) && !register.refuses(code, Purpose.P2, guest.agency());
    }
}
