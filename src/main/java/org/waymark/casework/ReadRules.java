package org.waymark.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casework.AnswerRows.AnswerRow;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;

/**
 * Decides what of a record a viewer may read: what they wrote themselves; as one who works on the case, the blocks of their
 * duties; as one to whom the survivor was referred, what she agreed to share with them and nothing before they accept.
 */
@Component
class ReadRules {

    /** What no consent to a referral opens: session notes, legal advice, investigation, evidence, the log. */
    private static final Set<String> CLOSED = Set.of("B6", "B9", "B10", "B11", "B14");

    private final AccessTable access;
    private final CareTeam team;
    private final ReferralRows referrals;
    private final ConsentRegister register;
    private final Clock clock;

    ReadRules(AccessTable access, CareTeam team, ReferralRows referrals, ConsentRegister register, Clock clock) {
        this.access = access;
        this.team = team;
        this.referrals = referrals;
        this.register = register;
        this.clock = clock;
    }

    /** What this viewer may read of this case, under the access rules of this edition. */
    Sight sight(Viewer viewer, CaseCode code, Edition edition) {
        List<Referral> received = referrals.of(code).stream()
                .filter(referral -> viewer.agency().equals(referral.receiver()))
                .toList();
        Predicate<AnswerRow> blockIsTheirs = row -> access.readable(edition, row.block(), viewer.duties());
        if (!guest(viewer, code, received)) {
            return new Sight(viewer, blockIsTheirs, true);
        }
        boolean taken = received.stream().anyMatch(referral -> referral.state().taken());
        Set<String> shared = taken ? sharedWith(viewer, code, received) : Set.of();
        Set<OfficerId> colleagues = colleagues(viewer, code);
        Predicate<AnswerRow> survivorAgreed = row -> shared.contains(row.block());
        Predicate<AnswerRow> ownWork = row -> colleagues.contains(row.officer());
        return new Sight(
                viewer, survivorAgreed.or(blockIsTheirs.and(ownWork)).or(row -> ownLine(row, received)), taken);
    }

    private Set<OfficerId> colleagues(Viewer viewer, CaseCode code) {
        return team.of(code).stream()
                .filter(member -> member.agency().equals(viewer.agency()))
                .map(CareTeam.Member::officer)
                .collect(Collectors.toSet());
    }

    /** Someone to whom the survivor was referred, and who has no other part in the case. */
    private boolean guest(Viewer viewer, CaseCode code, List<Referral> received) {
        return team.member(viewer.id(), code)
                .map(member -> member.how() == CareTeam.Joined.REFERRAL)
                .orElse(!received.isEmpty());
    }

    private Set<String> sharedWith(Viewer viewer, CaseCode code, List<Referral> received) {
        Instant now = clock.instant();
        Set<String> names = received.stream().map(Referral::service).collect(Collectors.toSet());
        return register.current(code).stream()
                .filter(said -> said.purpose() == Purpose.P2 && said.holds(now))
                .filter(said -> names.contains(said.recipient())
                        || said.recipient().equals(viewer.agency().value()))
                .flatMap(said -> said.blocks().stream())
                .filter(block -> !CLOSED.contains(block))
                .collect(Collectors.toSet());
    }

    /** The offer says code, service, urgency and need tags (S2); the plan's line follows once it is accepted (B12). */
    private static boolean ownLine(AnswerRow row, List<Referral> received) {
        return received.stream()
                .filter(referral -> referral.run().value().equals(row.asked().run()))
                .anyMatch(referral -> row.block().equals("S2")
                        || row.block().equals("B12") && referral.state().taken());
    }

    /**
     * What one viewer may read of one case.
     *
     * @param namesSealed whether the viewer may know which blocks hold something that they may not read
     */
    record Sight(Viewer viewer, Predicate<AnswerRow> rules, boolean namesSealed) {

        boolean sees(AnswerRow row) {
            return row.officer().equals(viewer.id()) || rules.test(row);
        }
    }
}
