package org.waymark.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.rights.AccessCopy;
import org.waymark.casework.rights.CaseRights;
import org.waymark.casework.rights.RightsDesk;
import org.waymark.casework.rights.RightsRequest.Decision;
import org.waymark.casework.rights.Scope;
import org.waymark.directory.Viewer;
import org.waymark.shared.NotFound;

/** Where the data-protection officer finds the requests of all cases and decides them. */
@Controller
class RightsPages {

    private static final String REQUEST = "casework/rights-request";

    private final RightsDesk desk;
    private final CaseRights standing;
    private final AccessCopy copies;

    RightsPages(RightsDesk desk, CaseRights standing, AccessCopy copies) {
        this.desk = desk;
        this.standing = standing;
        this.copies = copies;
    }

    @GetMapping("/rights")
    String list(Viewer viewer, Model model) {
        model.addAttribute("open", desk.open(viewer));
        model.addAttribute("decided", desk.decided(viewer));
        return "casework/rights";
    }

    @GetMapping("/rights/{id}")
    String show(@PathVariable String id, Viewer viewer, Model model) {
        return page(uuid(id), viewer, null, List.of(), "", Map.of(), model);
    }

    @PostMapping("/rights/{id}/decision")
    ModelAndView decide(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam(required = false) @Nullable List<String> scope,
            @RequestParam(defaultValue = "") String reasons,
            Viewer viewer,
            Model model,
            RedirectAttributes after) {
        UUID request = uuid(id);
        List<String> blocks = scope == null ? List.of() : scope;
        Map<String, String> faults = faults(decision, blocks, reasons);
        if (!faults.isEmpty()) {
            return new ModelAndView(
                    page(request, viewer, decision, blocks, reasons, faults, model),
                    model.asMap(),
                    HttpStatus.UNPROCESSABLE_ENTITY);
        }
        desk.decide(viewer, request, Decision.of(decision).orElseThrow(), new Scope(Set.copyOf(blocks)), reasons);
        after.addFlashAttribute("decidedNow", true);
        return new ModelAndView(SeeOther.to("/rights/" + request));
    }

    /** She hears why, unless she gets all that she asked for. */
    private static Map<String, String> faults(@Nullable String decision, List<String> blocks, String reasons) {
        var faults = new LinkedHashMap<String, String>();
        if (Decision.of(decision).isEmpty()) {
            faults.put("decision", "vault.rights.fault.decision");
        } else if (reasons.isBlank() && Decision.of(decision).orElseThrow() != Decision.GRANTED) {
            faults.put("reasons", "vault.rights.fault.reasons");
        }
        if (reasons.length() > RightsForm.LONGEST) {
            faults.put("reasons", "vault.rights.fault.long");
        }
        if (!RecordBlocks.ALL.containsAll(blocks)) {
            faults.put("scope", "vault.rights.fault.scope");
        }
        return faults;
    }

    @PostMapping("/rights/{id}/lift")
    View lift(@PathVariable String id, Viewer viewer, RedirectAttributes after) {
        standing.lift(viewer, uuid(id));
        after.addFlashAttribute("liftedNow", true);
        return SeeOther.to("/rights/" + uuid(id));
    }

    @PostMapping("/rights/{id}/copy")
    String copy(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("copy", copies.make(viewer, uuid(id), "page", locale));
        return "casework/rights-copy";
    }

    private String page(
            UUID id,
            Viewer viewer,
            @Nullable String decision,
            List<String> scope,
            String reasons,
            Map<String, String> faults,
            Model model) {
        RightsDesk.Said said = desk.read(viewer, id);
        model.addAttribute("said", said);
        model.addAttribute("request", said.request());
        model.addAttribute("standing", standing.of(said.file()));
        model.addAttribute("faults", faults);
        model.addAttribute("decision", decision);
        model.addAttribute(
                "scope",
                faults.isEmpty() && scope.isEmpty() ? said.request().scope().codes() : Set.copyOf(scope));
        model.addAttribute("reasons", reasons);
        model.addAttribute("decisions", Decision.values());
        model.addAttribute("blocks", RecordBlocks.ALL);
        return REQUEST;
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
