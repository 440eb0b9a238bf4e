package org.waymark.casework.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.Cases;
import org.waymark.casework.OpenTasks.OpenTask;
import org.waymark.casework.episode.Reopening;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;
import org.waymark.shared.FieldsAtFault;

/** How programs open a closed case again. */
@RestController
@Tag(name = "Cases")
class ReopenApi {

    private final Reopening reopening;
    private final Cases cases;

    ReopenApi(Reopening reopening, Cases cases) {
        this.reopening = reopening;
        this.cases = cases;
    }

    @PostMapping("/api/v1/cases/{code}/reopening")
    @Operation(summary = "Opens a closed case again under the same code; consents must be asked anew")
    Reopened reopen(@PathVariable String code, @RequestBody Wanted wanted, Viewer viewer, Locale locale) {
        var values = wanted.values() == null ? Submission.empty() : Submission.ofJson(wanted.values());
        Cases.Opening outcome = reopening.reopen(viewer, code, wanted.area(), wanted.reason(), values, locale);
        if (outcome instanceof Cases.Opening.Rejected rejected) {
            throw new FieldsAtFault(rejected.errors().stream()
                    .map(error -> new FieldsAtFault.Fault(error.field(), error.message()))
                    .toList());
        }
        String opened = ((Cases.Opening.Opened) outcome).code().value();
        return new Reopened(opened, cases.openTasks(viewer, opened, locale));
    }

    /** @param values answers to the start form of the procedure @param reason a code */
    record Wanted(
            @Nullable String area,
            @Nullable String reason,
            @Nullable ObjectNode values) {}

    /** The case that is open again, and the tasks of it that the caller may see. */
    record Reopened(String code, List<OpenTask> tasks) {}
}
