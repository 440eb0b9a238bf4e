package org.waymark.casework.web;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
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
import org.waymark.casework.team.CareTeams;
import org.waymark.casework.team.TeamReason;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;

/** The page of a care team: who works on the case, who leads it, and what may be changed. */
@Controller
@RequestMapping("/cases/{code}/team")
class CaseTeamPage {

    private final CareTeams teams;
    private final PageFaults faults;

    CaseTeamPage(CareTeams teams, PageFaults faults) {
        this.teams = teams;
        this.faults = faults;
    }

    @GetMapping
    String show(@PathVariable String code, Viewer viewer, Model model) {
        PageFaults.none(model);
        return page(code, "", viewer, model);
    }

    @PostMapping
    ModelAndView admit(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String officer,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        var sent = new Sent(code, "admit", officer, null);
        return done(sent, () -> teams.admit(viewer, code, officer), viewer, locale, model, after);
    }

    @PostMapping("/dismissals")
    ModelAndView dismiss(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        var sent = new Sent(code, "dismiss", officer, reason);
        return done(sent, () -> teams.dismiss(viewer, code, officer, reason), viewer, locale, model, after);
    }

    @PostMapping("/lead")
    ModelAndView appoint(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        var sent = new Sent(code, "lead", officer, reason);
        return done(sent, () -> teams.appoint(viewer, code, officer, reason), viewer, locale, model, after);
    }

    /** Whoever has handed over is on the team no more: they go back to their worklist. */
    @PostMapping("/handover")
    ModelAndView handOver(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String officer,
            @RequestParam(required = false) @Nullable String reason,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        var sent = new Sent(code, "handover", officer, reason);
        return done(sent, () -> teams.handOver(viewer, code, officer, reason), viewer, locale, model, after);
    }

    private ModelAndView done(
            Sent sent, Supplier<CaseCode> act, Viewer viewer, Locale locale, Model model, RedirectAttributes after) {
        try {
            CaseCode code = act.get();
            after.addFlashAttribute("done", sent.act());
            boolean gone = sent.act().equals("handover");
            return new ModelAndView(SeeOther.to(gone ? "/cases" : "/cases/" + code + "/team"));
        } catch (FieldsAtFault refused) {
            return faults.page(page(sent.code(), sent.act(), viewer, model), refused, sent.typed(), model, locale);
        }
    }

    private String page(String code, String act, Viewer viewer, Model model) {
        model.addAttribute("sheet", teams.read(viewer, code));
        model.addAttribute("act", act);
        model.addAttribute("reasons", TeamReason.keys());
        model.addAttribute("me", viewer);
        return "casework/team";
    }

    /** What came with an act. */
    private record Sent(
            String code,
            String act,
            @Nullable String officer,
            @Nullable String reason) {

        Map<String, String> typed() {
            return Map.of("officer", officer == null ? "" : officer, "reason", reason == null ? "" : reason);
        }
    }
}
