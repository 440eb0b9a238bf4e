package org.waymark.casework.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.rights.RightsDesk;
import org.waymark.casework.rights.RightsRequest.Kind;
import org.waymark.directory.Viewer;

/** The page on which those who work on a case write down what she asks about her data, and see what came of it. */
@Controller
class CaseRightsPage {

    private static final String VIEW = "casework/case-rights";

    private final RightsDesk desk;
    private final CaseDoor door;

    CaseRightsPage(RightsDesk desk, CaseDoor door) {
        this.desk = desk;
        this.door = door;
    }

    @GetMapping("/cases/{code}/rights")
    String show(@PathVariable String code, Viewer viewer, Model model) {
        return page(code, viewer, new RightsForm(null, null, null, null), Map.of(), model);
    }

    @PostMapping("/cases/{code}/rights")
    ModelAndView log(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable List<String> scope,
            @RequestParam(required = false) @Nullable String verified,
            @RequestParam(required = false) @Nullable String words,
            Viewer viewer,
            Model model,
            RedirectAttributes after) {
        var form = new RightsForm(kind, scope, verified, words);
        Map<String, String> faults = form.faults();
        if (!faults.isEmpty()) {
            return new ModelAndView(
                    page(code, viewer, form, faults, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        desk.log(
                viewer,
                code,
                Kind.of(kind).orElseThrow(),
                form.asked(),
                String.valueOf(verified),
                String.valueOf(words));
        after.addFlashAttribute("logged", true);
        return new ModelAndView(SeeOther.to("/cases/" + door.admit(viewer, code).code() + "/rights"));
    }

    private String page(String code, Viewer viewer, RightsForm form, Map<String, String> faults, Model model) {
        CaseFile file = door.admit(viewer, code);
        model.addAttribute("file", file);
        model.addAttribute("requests", desk.of(viewer, code));
        model.addAttribute("typed", form);
        model.addAttribute("faults", faults);
        model.addAttribute("kinds", Kind.values());
        model.addAttribute("blocks", RecordBlocks.ALL);
        model.addAttribute("ways", RightsForm.WAYS.stream().sorted().toList());
        return VIEW;
    }
}
