package org.waymark.casework.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.ConsentRegister;
import org.waymark.casework.ConsentSight;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** Tells an officer about which grants in their cases she is to be asked again soon. */
@Component
public class Renewals {

    private final ConsentLimits limits;
    private final CareTeam team;
    private final CaseDoor door;
    private final ConsentRegister register;
    private final ConsentSight sight;
    private final Clock clock;

    Renewals(
            ConsentLimits limits,
            CareTeam team,
            CaseDoor door,
            ConsentRegister register,
            ConsentSight sight,
            Clock clock) {
        this.limits = limits;
        this.team = team;
        this.door = door;
        this.register = register;
        this.sight = sight;
        this.clock = clock;
    }

    /** Those of the cases on whose care team the viewer is, as far as the viewer reads their registers; soonest first. */
    public List<Renewal> of(Viewer viewer) {
        Set<CaseCode> cases = team.casesOf(viewer.id()).stream()
                .filter(code -> door.admits(viewer, code))
                .collect(Collectors.toSet());
        return limits.toRenew(cases, clock.instant()).stream()
                .filter(limit -> reads(viewer, limit))
                .map(Renewals::renewal)
                .toList();
    }

    /** Those of one case, into which the viewer has been let. */
    public List<Renewal> of(Viewer viewer, CaseFile file) {
        return limits.toRenew(Set.of(file.code()), clock.instant()).stream()
                .filter(limit -> reads(viewer, limit))
                .map(Renewals::renewal)
                .toList();
    }

    private static Renewal renewal(ConsentLimits.Limit limit) {
        return new Renewal(limit.caseCode(), limit.consent(), limit.purpose(), limit.recipient(), limit.expiresAt());
    }

    private boolean reads(Viewer viewer, ConsentLimits.Limit limit) {
        return register.find(limit.caseCode(), limit.consent())
                .filter(sight.of(viewer, door.admit(viewer, limit.caseCode())))
                .isPresent();
    }

    /** A grant about which she is to be asked again. */
    public record Renewal(CaseCode caseCode, UUID consent, String purpose, String recipient, Instant expiresAt) {}
}
