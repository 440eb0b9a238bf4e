package org.waymark.audit.web;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.audit.LogDesk;
import org.waymark.audit.LogDesk.Told;
import org.waymark.directory.Viewer;
import org.waymark.ledger.FactKind;
import org.waymark.shared.FieldsAtFault.Fault;

/** The auditor's log: its events, filtered, and whether it is whole. */
@Controller
class LogPages {

    private static final int PAGE = 50;

    private final LogDesk desk;
    private final ZoneId zone;

    LogPages(LogDesk desk, ZoneId zone) {
        this.desk = desk;
        this.zone = zone;
    }

    @GetMapping("/audit/events")
    ModelAndView events(
            @RequestParam(name = "case", required = false) @Nullable String caseCode,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Long before,
            Viewer viewer,
            Locale locale,
            Model page) {
        EventFilter filter = EventFilter.of(caseCode, officer, type, from, to);
        EventFilter.Read read = filter.read(zone);
        List<Told> found = read.faults().isEmpty()
                ? desk.newest(viewer, read.query(), before == null ? Long.MAX_VALUE : before, PAGE + 1, locale)
                : List.of();
        page.addAttribute("filter", filter);
        page.addAttribute("faults", read.faults().stream().map(Fault::field).toList());
        page.addAttribute(
                "types",
                Arrays.stream(FactKind.values()).map(FactKind::key).sorted().toList());
        page.addAttribute("events", found.subList(0, Math.min(PAGE, found.size())));
        page.addAttribute("older", found.size() > PAGE ? found.get(PAGE - 1).id() : null);
        HttpStatus status = read.faults().isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        return new ModelAndView("audit/events", page.asMap(), status);
    }

    @GetMapping("/audit/log")
    String state(Viewer viewer, Model page) {
        page.addAttribute("state", desk.state(viewer));
        return "audit/log";
    }

    @PostMapping("/audit/log/verification")
    String verify(Viewer viewer) {
        desk.verify(viewer);
        return "redirect:/audit/log";
    }
}
