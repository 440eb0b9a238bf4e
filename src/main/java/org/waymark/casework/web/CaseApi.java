package org.waymark.casework.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Cases;
import org.waymark.casework.Cases.Opening.Opened;
import org.waymark.casework.Cases.Opening.Rejected;
import org.waymark.casework.OpenTasks.OpenTask;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.casework.links.CaseLinks;
import org.waymark.casework.risk.CaseRisk;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.SopVersions;

/** What programs do with cases. */
@RestController
@RequestMapping("/api/v1/cases")
@Tag(name = "Cases")
class CaseApi {

    private final Cases cases;
    private final SopVersions versions;
    private final CaseFlags flags;
    private final CaseRisk risk;
    private final CaseLinks links;

    CaseApi(Cases cases, SopVersions versions, CaseFlags flags, CaseRisk risk, CaseLinks links) {
        this.cases = cases;
        this.versions = versions;
        this.flags = flags;
        this.risk = risk;
        this.links = links;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Opens a case; 422 if its start form is not satisfied")
    OpenedCase open(@Valid @RequestBody NewCase wanted, Viewer viewer, Locale locale) {
        var values = wanted.values() == null ? Submission.empty() : Submission.ofJson(wanted.values());
        Cases.Opening outcome =
                cases.open(viewer, wanted.procedure(), wanted.area(), values, wanted.doneOnPaperAt(), locale);
        if (outcome instanceof Rejected rejected) {
            throw new FieldsAtFault(rejected.errors().stream()
                    .map(error -> new FieldsAtFault.Fault(error.field(), error.message()))
                    .toList());
        }
        String code = ((Opened) outcome).code().value();
        return new OpenedCase(code, cases.openTasks(viewer, code, locale));
    }

    @GetMapping
    @Operation(summary = "Lists the cases that the caller may see")
    Listed list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        Optional<Listing> listing = Listing.of(state, q, cursor, limit);
        return listing.map(asked -> Listed.of(cases.visible(viewer, asked.query())))
                .orElse(new Listed(List.of(), null));
    }

    @GetMapping("/{code}")
    @Operation(summary = "Tells one case, as far as the caller may see it")
    CaseJson read(@PathVariable String code, Viewer viewer, Locale locale) {
        Cases.CaseView view = cases.read(viewer, code, locale);
        CaseFile file = view.file();
        return CaseJson.of(view, flags.seen(viewer, file).raised(), risk.seen(viewer, file), links.seen(viewer, file));
    }

    @GetMapping("/{code}/timeline")
    @Operation(summary = "Tells what was done in a case, by whom and when, oldest first")
    TimelineJson timeline(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") int limit,
            Viewer viewer) {
        return TimelineJson.of(cases.timeline(viewer, code, Listing.number(cursor), Listing.limit(limit)), versions);
    }

    /** A case to be opened. @param values the answers to the start form of the procedure @param doneOnPaperAt null for now */
    record NewCase(
            @NotNull String procedure,
            @Nullable String area,
            @Nullable ObjectNode values,
            @Nullable String doneOnPaperAt) {}

    /** A case that was opened, and the tasks of it that the caller may see. */
    record OpenedCase(String code, List<OpenTask> tasks) {}
}
