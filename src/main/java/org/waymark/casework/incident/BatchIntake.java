package org.waymark.casework.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.Cases;
import org.waymark.casework.Cases.Opening;
import org.waymark.casework.incident.Incidents.Batch;
import org.waymark.casework.incident.Incidents.Outcome;
import org.waymark.directory.Viewer;
import org.waymark.forms.FieldError;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;

/** Opens a case for each of several people, as if each had come alone, and notes that they were found together. */
@Component
class BatchIntake {

    private final Cases cases;
    private final IncidentRows rows;
    private final CaseDoor door;
    private final MessageSource messages;
    private final Ledger ledger;

    BatchIntake(Cases cases, IncidentRows rows, CaseDoor door, MessageSource messages, Ledger ledger) {
        this.cases = cases;
        this.rows = rows;
        this.door = door;
        this.messages = messages;
        this.ledger = ledger;
    }

    Cases.Starter starter(Viewer viewer, Locale locale) {
        return cases.starters(viewer, locale).stream().findFirst().orElseThrow(() -> door.denied(viewer, null));
    }

    /** @param known the incident that is added to; null for a new one. In the caller's transaction. */
    Outcome takeIn(Viewer viewer, Batch batch, @Nullable UUID known, Locale locale) {
        Optional<Integer> people = people(batch.people());
        String procedure = starter(viewer, locale).key().value();
        if (people.isEmpty()) {
            String fault = messages.getMessage("casefile.batch.fault.people", new Object[] {Incidents.MOST}, locale);
            return new Outcome.Rejected(List.of(new FieldError("people", fault)));
        }
        var codes = new ArrayList<CaseCode>();
        for (int one = 0; one < people.get(); one++) {
            Opening opening = cases.open(viewer, procedure, batch.area(), batch.answers(), locale);
            // The first is refused as each would be, before anything is opened.
            if (opening instanceof Opening.Rejected rejected) {
                return new Outcome.Rejected(rejected.errors());
            }
            codes.add(((Opening.Opened) opening).code());
        }
        return new Outcome.TakenIn(together(viewer, known, String.valueOf(batch.area()), codes), codes);
    }

    private UUID together(Viewer viewer, @Nullable UUID known, String area, List<CaseCode> codes) {
        UUID incident = known == null ? rows.add(viewer, area) : known;
        ledger.append(Fact.of(known == null ? FactKind.INCIDENT_OPENED : FactKind.INCIDENT_EXTENDED)
                .by(viewer.id())
                .in(viewer.sector())
                .detail("incident", incident.toString())
                .detail("area", area)
                .detail("people", Integer.toString(codes.size())));
        codes.forEach(code -> join(viewer, incident, code));
        return incident;
    }

    private void join(Viewer viewer, UUID incident, CaseCode code) {
        rows.add(incident, code);
        ledger.append(Fact.of(FactKind.INCIDENT_JOINED)
                .by(viewer.id())
                .on(code)
                .in(viewer.sector())
                .detail("incident", incident.toString()));
    }

    private static Optional<Integer> people(@Nullable String typed) {
        return Optional.ofNullable(typed)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(count -> count >= 1 && count <= Incidents.MOST);
    }
}
