package org.waymark.casework.consent;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Consent;
import org.waymark.casework.Purpose;
import org.waymark.casework.Referral;
import org.waymark.casework.ReferralRows;
import org.waymark.casework.ReferralState;
import org.waymark.casework.ShutOut;
import org.waymark.engine.Engine;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;

/**
 * Stops what rested on a consent that was taken back (SOP-13, rows 2 to 4): sendings that are not made yet are cancelled, views
 * close, and the case's procedure has each receiver told and the survivor heard.
 */
@Component
public class SharingStop {

    private static final String WITHDRAWN = "msg.consent.withdrawn";
    private static final String REVOKE = "msg.referral.revoke";
    /** Nothing has reached the receiver yet but a code and a need. */
    private static final Set<ReferralState> PENDING = Set.of(
            ReferralState.DRAFT,
            ReferralState.OFFERED,
            ReferralState.DECLINED,
            ReferralState.EXPIRED,
            ReferralState.RETURNED);

    private final Receivers receivers;
    private final ReferralRows referrals;
    private final CareTeam team;
    private final ShutOut shutOut;
    private final CaseFiles files;
    private final Engine engine;
    private final Clock clock;

    SharingStop(
            Receivers receivers,
            ReferralRows referrals,
            CareTeam team,
            ShutOut shutOut,
            CaseFiles files,
            Engine engine,
            Clock clock) {
        this.receivers = receivers;
        this.referrals = referrals;
        this.team = team;
        this.shutOut = shutOut;
        this.files = files;
        this.engine = engine;
        this.clock = clock;
    }

    /** Stops it, in the transaction in which the register holds that it was taken back. */
    public Stopped after(CaseFile file, Consent taken) {
        Set<AgencyKey> told = receivers.of(file, taken);
        int cancelled = cancel(file.code(), taken);
        told.stream()
                .filter(agency -> shutOut.is(agency, file.code()))
                .forEach(agency -> team.dismiss(file.code(), agency, clock.instant()));
        return new Stopped(told, cancelled, tell(file.code(), taken, told));
    }

    private int cancel(CaseCode code, Consent taken) {
        if (taken.purpose() != Purpose.P2) {
            return 0;
        }
        List<Referral> pending = referrals.of(code).stream()
                .filter(referral -> PENDING.contains(referral.state()))
                .filter(referral -> meantFor(referral, taken.recipient()))
                .toList();
        return (int) pending.stream()
                .filter(referral -> engine.tell(referral.run(), REVOKE, RoutingFacts.none()))
                .count();
    }

    private static boolean meantFor(Referral referral, String recipient) {
        AgencyKey receiver = referral.receiver();
        return recipient.equals(referral.service()) || receiver != null && recipient.equals(receiver.value());
    }

    /** @return false if the procedure of the case does not listen (any more): then people have to tell */
    private boolean tell(CaseCode code, Consent taken, Set<AgencyKey> told) {
        Optional<RunId> spine = files.run(code);
        if (spine.isEmpty()) {
            return false;
        }
        RoutingFacts facts =
                RoutingFacts.none().with("withdrawnPurpose", taken.purpose().name());
        boolean heard = engine.tell(spine.get(), WITHDRAWN, facts.with("requestKind", "withdrawal"));
        for (AgencyKey receiver : told) {
            heard &= engine.tell(
                    spine.get(),
                    WITHDRAWN,
                    facts.with("requestKind", "receiver").with("withdrawnFrom", receiver.value()));
        }
        return heard;
    }

    /**
     * What was stopped.
     *
     * @param told the agencies that had a share
     * @param cancelled how many referrals ended before anything was sent
     * @param heard whether the procedure has them told; if not, somebody has to tell them
     */
    public record Stopped(Set<AgencyKey> told, int cancelled, boolean heard) {

        public Stopped {
            told = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(told));
        }
    }
}
