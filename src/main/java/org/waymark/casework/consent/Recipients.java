package org.waymark.casework.consent;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.Conflicts;
import org.waymark.casework.Providers;
import org.waymark.casework.Purpose;
import org.waymark.directory.Agency;
import org.waymark.directory.Directory;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;

/** Knows to whom a consent may be given: one agency by its name, or what the purpose itself is for. */
@Component
public class Recipients {

    private static final Set<DutyKey> FRONTLINE = Stream.of(
                    "hl-clinician hl-forensic hl-mental-health hl-srh ss-case-manager ss-supervisor ss-child-officer"
                            + " ss-shelter-manager ss-shelter-worker cb-frontline cb-psychosocial cb-legal-aid"
                            + " cb-livelihoods cb-return cb-interpreter le-ctu-officer le-ctu-supervisor le-investigator"
                            + " le-victim-support le-immigration le-prosecutor")
            .flatMap(words -> Stream.of(words.split(" ")))
            .map(DutyKey::new)
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    /** Purposes that name somebody outside of all agencies: there is no other to choose. */
    private static final Set<Purpose> FIXED = Set.of(Purpose.P10, Purpose.P12);

    private final Directory directory;
    private final Conflicts conflicts;

    Recipients(Directory directory, Conflicts conflicts) {
        this.directory = directory;
        this.conflicts = conflicts;
    }

    /** The agencies that may be named in this case, by name; those with a conflict of interest are not among them. */
    public List<Agency> agencies(CaseCode code) {
        Set<AgencyKey> barred = conflicts.of(code);
        return directory.areas().stream()
                .flatMap(area -> directory.performing(FRONTLINE, area).stream())
                .filter(agency -> !barred.contains(agency.key()))
                .distinct()
                .sorted(Comparator.comparing(Agency::name))
                .toList();
    }

    /** The services to which a referral may be agreed, by key. */
    public List<String> services() {
        return Providers.services().stream().sorted().toList();
    }

    /** The agency with this key, if there is one and it has no conflict in this case. */
    Optional<Agency> agency(String key, CaseCode code) {
        return agency(key).filter(found -> !conflicts.of(code).contains(found.key()));
    }

    /** The agency with this key, whatever stands between. */
    Optional<Agency> agency(String key) {
        return key.matches("[a-z0-9][a-z0-9-]{0,62}") ? directory.agency(new AgencyKey(key)) : Optional.empty();
    }

    /** Whether the purpose may be agreed to for this recipient. */
    boolean fits(Purpose purpose, String recipient, CaseCode code) {
        if (recipient.equals(purpose.recipient())) {
            return true;
        }
        if (FIXED.contains(purpose)) {
            return false;
        }
        return agency(recipient, code).isPresent()
                || purpose == Purpose.P2 && Providers.services().contains(recipient);
    }
}
