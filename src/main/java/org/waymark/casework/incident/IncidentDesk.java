package org.waymark.casework.incident;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CasesTogether;
import org.waymark.casework.Guests;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.forms.FormSchema;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.FieldsAtFault;

/** Decides who takes several people in, and who sees that their cases began together. */
@Component
class IncidentDesk implements Incidents {

    private static final Set<DutyKey> FRONTLINE = Set.of(
            new DutyKey("le-ctu-officer"),
            new DutyKey("cb-frontline"),
            new DutyKey("ss-case-manager"),
            new DutyKey("hl-clinician"));

    private final BatchIntake intake;
    private final IncidentRows rows;
    private final CaseDoor door;
    private final Guests guests;
    private final Ledger ledger;

    IncidentDesk(BatchIntake intake, IncidentRows rows, CaseDoor door, Guests guests, Ledger ledger) {
        this.intake = intake;
        this.rows = rows;
        this.door = door;
        this.guests = guests;
        this.ledger = ledger;
    }

    @Override
    public boolean takesIn(Viewer viewer) {
        return viewer.is(Role.OFFICER) && FRONTLINE.stream().anyMatch(viewer.duties()::contains);
    }

    @Override
    public @Nullable FormSchema form(Viewer viewer, Locale locale) {
        requireFrontline(viewer);
        return intake.starter(viewer, locale).form();
    }

    @Override
    @Transactional
    public Outcome takeIn(Viewer viewer, Batch batch, Locale locale) {
        requireFrontline(viewer);
        String known = batch.incident();
        UUID incident =
                known == null || known.isBlank() ? null : seen(viewer, known).id();
        return intake.takeIn(viewer, batch, incident, locale);
    }

    private void requireFrontline(Viewer viewer) {
        if (!takesIn(viewer)) {
            throw door.denied(viewer, null);
        }
    }

    @Override
    public boolean sees(Viewer viewer) {
        return CasesTogether.areShownTo(viewer);
    }

    @Override
    @Transactional
    public Incident open(Viewer viewer, String typed) {
        Incident seen = seen(viewer, typed);
        seen.people()
                .forEach(person ->
                        ledger.append(door.reading(viewer, person.code()).detail("what", "incident")));
        return seen;
    }

    /** Of those whose cases the viewer may not see, or only receives, nothing is said, and not how many they are. */
    private Incident seen(Viewer viewer, String typed) {
        Incident found = parse(typed)
                .filter(id -> sees(viewer))
                .flatMap(rows::find)
                .orElseThrow(() -> door.denied(viewer, null));
        List<Person> seen = found.people().stream()
                .filter(person -> door.admits(viewer, person.code()))
                .filter(person -> guests.find(viewer, person.code()).isEmpty())
                .toList();
        if (seen.isEmpty()) {
            throw door.denied(viewer, null);
        }
        return new Incident(found.id(), found.area(), found.at(), seen);
    }

    @Override
    public Optional<UUID> of(Viewer viewer, CaseFile file) {
        return sees(viewer) && guests.find(viewer, file.code()).isEmpty() ? rows.of(file.code()) : Optional.empty();
    }

    @Override
    @Transactional
    public void suspect(Viewer viewer, String id, @Nullable String typed, boolean suspected) {
        CaseCode code = CaseCode.typed(typed == null ? "" : typed)
                .orElseThrow(() -> FieldsAtFault.of("case", "casefile.fault.other-case"));
        ledger.lock(code);
        Person person = seen(viewer, id).people().stream()
                .filter(one -> one.code().equals(code) && !door.onlyReads(viewer, code))
                .findFirst()
                .orElseThrow(() -> door.denied(viewer, code));
        if (person.suspected() != suspected) {
            rows.suspect(code, suspected ? viewer.id() : null);
            ledger.append(Fact.of(suspected ? FactKind.SUSPICION_RAISED : FactKind.SUSPICION_DROPPED)
                    .by(viewer.id())
                    .on(code)
                    .in(viewer.sector())
                    .detail("incident", id));
        }
    }

    private static Optional<UUID> parse(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
