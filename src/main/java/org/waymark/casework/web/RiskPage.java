package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.risk.CaseRisk;
import org.waymark.casework.risk.CaseRisk.Wish;
import org.waymark.casework.risk.RiskLevel;
import org.waymark.casework.risk.RiskSource;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;

/** The page of the level of risk: what counts, how it was rated, and a rating of one's own. */
@Controller
@RequestMapping("/cases/{code}/risk")
class RiskPage {

    private static final List<String> SOURCES = List.of(RiskSource.OFFICER.key(), RiskSource.SURVIVOR.key());

    private final CaseRisk risk;
    private final PageFaults faults;

    RiskPage(CaseRisk risk, PageFaults faults) {
        this.risk = risk;
        this.faults = faults;
    }

    @GetMapping
    String show(@PathVariable String code, Viewer viewer, Model model) {
        PageFaults.none(model);
        return page(code, viewer, model);
    }

    @PostMapping
    ModelAndView rate(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String level,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(defaultValue = "false") boolean discussed,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        try {
            CaseCode rated = risk.rate(viewer, code, new Wish(level, source, discussed, reason));
            after.addFlashAttribute("rated", true);
            return new ModelAndView(SeeOther.to("/cases/" + rated + "/risk"));
        } catch (FieldsAtFault refused) {
            Map<String, String> typed = Map.of(
                    "level", level == null ? "" : level,
                    "source", source == null ? "" : source,
                    "discussed", Boolean.toString(discussed),
                    "reason", reason == null ? "" : reason);
            return faults.page(page(code, viewer, model), refused, typed, model, locale);
        }
    }

    private String page(String code, Viewer viewer, Model model) {
        model.addAttribute("risk", risk.read(viewer, code));
        model.addAttribute("code", CaseCode.typed(code).orElseThrow().value());
        model.addAttribute("levels", RiskLevel.keys());
        model.addAttribute("sources", SOURCES);
        return "casework/risk";
    }
}
