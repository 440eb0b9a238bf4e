package org.waymark.casework.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.incident.Incidents;
import org.waymark.casework.incident.Incidents.Batch;
import org.waymark.casework.incident.Incidents.Outcome;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;

/** How programs take in several people of one operation. */
@RestController
@Tag(name = "Cases")
class BatchApi {

    private final Incidents incidents;

    BatchApi(Incidents incidents) {
        this.incidents = incidents;
    }

    @PostMapping("/api/v1/cases/batch")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary =
                    "Opens a case of its own for each of several people; the values answer the start form for all of them")
    TakenIn takeIn(@RequestBody Wanted wanted, Viewer viewer, Locale locale) {
        var values = wanted.values() == null ? Submission.empty() : Submission.ofJson(wanted.values());
        var batch = new Batch(wanted.incident(), wanted.area(), Integer.toString(wanted.people()), values);
        Outcome outcome = incidents.takeIn(viewer, batch, locale);
        if (outcome instanceof Outcome.Rejected rejected) {
            throw new FieldsAtFault(rejected.errors().stream()
                    .map(error -> new FieldsAtFault.Fault(error.field(), error.message()))
                    .toList());
        }
        var taken = (Outcome.TakenIn) outcome;
        return new TakenIn(
                taken.incident().toString(),
                taken.codes().stream().map(CaseCode::value).toList());
    }

    @GetMapping("/api/v1/incidents/{id}")
    @Operation(summary = "Lists the cases that began together, for those who investigate and who coordinate")
    Found found(@PathVariable String id, Viewer viewer) {
        return new Found(incidents.open(viewer, id).people().stream()
                .map(person -> new Person(person.code().value(), person.suspected()))
                .toList());
    }

    @PostMapping("/api/v1/incidents/{id}/suspicion")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Flags that somebody may be one of those who exploited the others: a reason to keep apart, no accusation")
    void suspect(@PathVariable String id, @RequestBody Suspicion suspicion, Viewer viewer) {
        incidents.suspect(viewer, id, suspicion.code(), suspicion.suspected());
    }

    /** @param incident the one that they belong to, null for a new one */
    record Wanted(
            @Nullable String incident,
            @Nullable String area,
            int people,
            @Nullable ObjectNode values) {}

    /** The incident and the code of each case. */
    record TakenIn(String incident, List<String> codes) {}

    /** Those whose cases the caller may see. */
    record Found(List<Person> items) {}

    /** One of them. */
    record Person(String code, boolean suspected) {}

    /** @param code of the case */
    record Suspicion(@Nullable String code, boolean suspected) {}
}
