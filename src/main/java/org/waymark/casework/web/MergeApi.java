package org.waymark.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.links.CaseMerging;
import org.waymark.directory.Viewer;

/** How programs join two files of one person. */
@RestController
@Tag(name = "Cases")
class MergeApi {

    private final CaseMerging merging;

    MergeApi(CaseMerging merging) {
        this.merging = merging;
    }

    @PostMapping("/api/v1/cases/merges")
    @Operation(summary = "Joins two files of one person: the coordinator's act, which cannot be undone")
    GoesOn merge(@RequestBody CaseMerging.Wish wish, Viewer viewer) {
        return new GoesOn(merging.merge(viewer, wish).value());
    }

    /** The file that goes on. */
    record GoesOn(String code) {}
}
