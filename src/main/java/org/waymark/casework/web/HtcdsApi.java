package org.waymark.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.htcds.CaseExport;
import org.waymark.casework.htcds.Statistics;
import org.waymark.directory.Viewer;

/** Cases and counts in the words of the Human Trafficking Case Data Standard 2.0, for programs. */
@RestController
@Tag(name = "HTCDS")
class HtcdsApi {

    private final CaseExport cases;
    private final Statistics statistics;

    HtcdsApi(CaseExport cases, Statistics statistics) {
        this.cases = cases;
        this.statistics = statistics;
    }

    @GetMapping("/api/v1/cases/{code}/export/htcds.{format}")
    @Operation(
            summary = "A case in HTCDS 2.0 as json or csv, without its person; 409 if she has not agreed to statistics",
            description =
                    "Holds only what the caller may see. Names, dates of birth, numbers and free text are left out.")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable String format, Viewer viewer) {
        return HtcdsPage.answer(cases.take(viewer, code, format));
    }

    @GetMapping("/api/v1/statistics/htcds.{format}")
    @Operation(
            summary = "Counts by HTCDS 2.0 fields as json or csv, as they stood at the end of the last quarter",
            description = "Counts below five, what would tell them, and totals are withheld. For the coordinator.")
    ResponseEntity<byte[]> counts(@PathVariable String format, Viewer viewer) {
        return HtcdsPage.answer(statistics.take(viewer, format));
    }
}
