package org.waymark.casework.restricted;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.Conflicts.Side;
import org.waymark.casework.restricted.Concerns.Report;
import org.waymark.directory.Agency;
import org.waymark.directory.Directory;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.OfficerId;

/** Reads whom a report names; who may be named is the same in every case, so that the choice tells nothing of this one. */
@Component
class SuspectNames {

    private final Directory directory;

    SuspectNames(Directory directory) {
        this.directory = directory;
    }

    /** Those that look into concerns are left out: one of their officers may be named, and then another looks into it. */
    List<Agency> agencies() {
        return directory.agencies().stream()
                .filter(agency -> !agency.duties().isEmpty() && !agency.duties().contains(ConcernDesk.INTEGRITY))
                .toList();
    }

    /** @throws FieldsAtFault if it names nobody whom there is */
    Suspect read(Report report) {
        Suspect.Kind kind =
                Suspect.Kind.of(report.about()).orElseThrow(() -> FieldsAtFault.of("about", "access.fault.about"));
        return switch (kind) {
            case UNKNOWN -> Suspect.unknown();
            case OFFICER -> new Suspect(kind, null, officer(report.officer()));
            case OFFICE, ORGANISATION -> new Suspect(kind, agency(report.agency()), null);
        };
    }

    private AgencyKey agency(@Nullable String typed) {
        return agencies().stream()
                .map(Agency::key)
                .filter(key -> key.value().equals(typed))
                .findFirst()
                .orElseThrow(() -> FieldsAtFault.of("agency", "access.fault.agency"));
    }

    private OfficerId officer(@Nullable String typed) {
        return id(typed)
                .filter(officer -> directory.viewer(officer).isPresent())
                .orElseThrow(() -> FieldsAtFault.of("officer", "access.fault.officer"));
    }

    private static Optional<OfficerId> id(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(new OfficerId(typed.strip()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** Who loses sight of the case. An organisation is all its offices as they are when it is named. */
    Side side(Suspect about) {
        AgencyKey agency = about.agency();
        OfficerId officer = about.officer();
        if (officer != null) {
            return new Side(Set.of(), Set.of(officer));
        }
        if (agency == null) {
            return Side.nobody();
        }
        boolean whole = about.kind() == Suspect.Kind.ORGANISATION;
        return new Side(whole ? directory.officesOf(agency) : Set.of(agency), Set.of());
    }
}
