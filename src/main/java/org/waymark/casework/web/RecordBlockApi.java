package org.waymark.casework.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.RecordChanged;
import org.waymark.casework.correction.Corrections;
import org.waymark.casework.correction.Corrections.Outcome;
import org.waymark.casework.correction.Corrections.Sheet;
import org.waymark.casework.correction.Corrections.Told;
import org.waymark.casework.correction.Corrections.Wish;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;
import org.waymark.shared.FieldsAtFault;

/** How programs read and correct a block of a record. */
@RestController
@RequestMapping("/api/v1/cases/{code}/record/{block:[A-Za-z0-9]{1,20}}")
@Tag(name = "Cases")
class RecordBlockApi {

    private final Corrections corrections;

    RecordBlockApi(Corrections corrections) {
        this.corrections = corrections;
    }

    @GetMapping
    @Operation(summary = "Tells what of a block the caller may correct, its version, and what counted before")
    Block read(@PathVariable String code, @PathVariable String block, Viewer viewer, Locale locale) {
        Sheet sheet = corrections.read(viewer, code, block, locale);
        return new Block(sheet.version(), sheet.values(), sheet.fixed(), sheet.past());
    }

    @PutMapping
    @Operation(summary = "Corrects a block; 409 if it was changed since this version, 422 if an answer is at fault")
    Kept correct(
            @PathVariable String code,
            @PathVariable String block,
            @RequestBody Correction wanted,
            Viewer viewer,
            Locale locale) {
        var values = wanted.values() == null ? Submission.empty() : Submission.ofJson(wanted.values());
        Outcome outcome =
                corrections.correct(viewer, code, block, new Wish(wanted.version(), wanted.reason(), values), locale);
        if (outcome instanceof Outcome.Rejected rejected) {
            throw new FieldsAtFault(rejected.errors().stream()
                    .map(error -> new FieldsAtFault.Fault(error.field(), error.message()))
                    .toList());
        }
        if (outcome instanceof Outcome.Changed) {
            throw new RecordChanged();
        }
        var corrected = (Outcome.Corrected) outcome;
        return new Kept(corrected.version(), corrected.changed());
    }

    /** A block of a record. @param fixed readable, to be changed by other acts alone @param past what counted before */
    record Block(String version, @Schema(type = "object") ObjectNode values, List<Told> fixed, List<Told> past) {}

    /** @param version as it was read @param reason a code @param values all answers, by field */
    record Correction(
            @Nullable String version,
            @Nullable String reason,
            @Schema(type = "object") @Nullable ObjectNode values) {}

    /** What was kept. @param changed how many answers */
    record Kept(String version, int changed) {}
}
