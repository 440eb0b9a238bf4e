package org.waymark.audit.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.audit.CaseDesk;
import org.waymark.audit.LogDesk;
import org.waymark.directory.Viewer;
import org.waymark.ledger.CaseInLog;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;
import org.waymark.shared.SopKey;

/** The auditor's cases: finding one, reading what was done in it, checking that all of it is in the log. */
@Controller
class CasePages {

    private static final int PAGE = 25;

    private final CaseDesk cases;
    private final LogDesk log;

    CasePages(CaseDesk cases, LogDesk log) {
        this.cases = cases;
        this.log = log;
    }

    @GetMapping("/audit")
    String list(@RequestParam(required = false) @Nullable Long before, Viewer viewer, Locale locale, Model page) {
        long from = before == null ? Long.MAX_VALUE : before;
        List<CaseInLog> found = cases.cases(viewer, from, PAGE + 1);
        List<CaseInLog> shown = found.subList(0, Math.min(PAGE, found.size()));
        page.addAttribute("cases", shown);
        page.addAttribute("procedures", cases.procedures(shown, locale));
        page.addAttribute(
                "older", found.size() > PAGE ? found.get(PAGE - 1).opened().id() : null);
        page.addAttribute("first", before == null);
        return "audit/cases";
    }

    /** A POST, because whatever is typed here would otherwise stand in the address: a code is harmless, a name is not. */
    @PostMapping("/audit/cases")
    ModelAndView find(@RequestParam(defaultValue = "") String code, Viewer viewer, Locale locale, Model page) {
        Optional<CaseCode> typed = CaseCode.typed(code);
        if (typed.isPresent() && known(viewer, typed.get())) {
            return new ModelAndView("redirect:/audit/cases/" + typed.get());
        }
        list(null, viewer, locale, page);
        page.addAttribute("code", code);
        page.addAttribute("wrong", typed.isPresent() ? "audit.cases.unknown" : "audit.cases.malformed");
        return new ModelAndView("audit/cases", page.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private boolean known(Viewer viewer, CaseCode code) {
        try {
            return cases.knows(viewer, code);
        } catch (NotFound absent) {
            return false;
        }
    }

    @GetMapping("/audit/cases/{code}")
    String read(
            @PathVariable CaseCode code,
            @RequestParam(required = false) @Nullable Integer at,
            @RequestParam(required = false) @Nullable SopKey in,
            Viewer viewer,
            Locale locale,
            Model page) {
        page.addAttribute("read", cases.read(viewer, code, at, in, locale));
        return "audit/case";
    }

    @PostMapping("/audit/cases/{code}/verification")
    String verify(@PathVariable CaseCode code, Viewer viewer) {
        cases.knows(viewer, code);
        log.verify(viewer);
        return "redirect:/audit/cases/" + code + "#proof";
    }
}
