package org.waymark.casework.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.links.CaseLinks;
import org.waymark.directory.Viewer;

/** What programs do with linked cases; {@code GET /api/v1/cases/{code}} tells them. */
@RestController
@RequestMapping("/api/v1/cases/{code}/links")
@Tag(name = "Cases")
class LinksApi {

    private final CaseLinks links;

    LinksApi(CaseLinks links) {
        this.links = links;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Links two cases, both of which the caller may see")
    void link(@PathVariable String code, @RequestBody NewLink wanted, Viewer viewer) {
        links.link(viewer, code, wanted.other(), wanted.kind());
    }

    @PostMapping("/{id}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends a link that was a mistake")
    void unlink(@PathVariable String code, @PathVariable String id, Viewer viewer) {
        links.unlink(viewer, code, id);
    }

    /** @param kind {@code dependant}, {@code family} or {@code same-incident} */
    record NewLink(
            @JsonProperty("case") @Nullable String other,
            @Nullable String kind) {}
}
