package org.waymark.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.directory.Viewer;

/** What programs do with the flags over a case; {@code GET /api/v1/cases/{code}} tells them. */
@RestController
@Tag(name = "Cases")
class FlagsApi {

    private final CaseFlags flags;

    FlagsApi(CaseFlags flags) {
        this.flags = flags;
    }

    @PostMapping("/api/v1/cases/{code}/flags")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Raises or lowers a flag: missing, on-hold, dark, child-track or contact-held")
    void change(@PathVariable String code, @RequestBody Change change, Viewer viewer) {
        flags.change(viewer, code, change.flag(), change.raised(), change.reason());
    }

    /** @param reason a code */
    record Change(
            @Nullable String flag, boolean raised, @Nullable String reason) {}
}
