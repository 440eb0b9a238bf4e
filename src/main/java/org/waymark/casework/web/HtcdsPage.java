package org.waymark.casework.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.casework.htcds.CaseExport;
import org.waymark.casework.htcds.Export;
import org.waymark.casework.htcds.Statistics;
import org.waymark.directory.Viewer;

/** Cases and counts in the words of the Human Trafficking Case Data Standard, as pages and files. */
@Controller
class HtcdsPage {

    private final CaseExport cases;
    private final Statistics statistics;

    HtcdsPage(CaseExport cases, Statistics statistics) {
        this.cases = cases;
        this.statistics = statistics;
    }

    @GetMapping("/cases/{code}/export/htcds.{format}")
    ResponseEntity<byte[]> file(@PathVariable String code, @PathVariable String format, Viewer viewer) {
        return answer(cases.take(viewer, code, format));
    }

    @GetMapping("/statistics")
    String show(Viewer viewer, Model model) {
        model.addAttribute("statistics", statistics.show(viewer));
        return "casework/statistics";
    }

    @GetMapping("/statistics/htcds.{format}")
    ResponseEntity<byte[]> file(@PathVariable String format, Viewer viewer) {
        return answer(statistics.take(viewer, format));
    }

    static ResponseEntity<byte[]> answer(Export export) {
        return ResponseEntity.ok()
                .header("Content-Disposition", "attachment; filename=\"" + export.name() + "\"")
                .header("Content-Type", export.format().type())
                .header("Cache-Control", "no-store")
                .body(export.content());
    }
}
