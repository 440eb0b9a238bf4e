package org.waymark.casework.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.retention.Retention;
import org.waymark.casework.rights.LegalHold;
import org.waymark.casework.rights.LegalHolds;
import org.waymark.directory.Viewer;
import org.waymark.shared.NotFound;

/** What is kept until when, what was erased, and what the law has kept: the page of the data-protection officer. */
@Controller
class RetentionPage {

    private final Retention retention;
    private final LegalHolds holds;
    private final CaseDoor door;

    RetentionPage(Retention retention, LegalHolds holds, CaseDoor door) {
        this.retention = retention;
        this.holds = holds;
        this.door = door;
    }

    @GetMapping("/retention")
    String show(Viewer viewer, Model model) {
        return page(viewer, "", null, null, Map.of(), model);
    }

    @PostMapping("/retention/holds")
    ModelAndView place(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) @Nullable String block,
            @RequestParam(required = false) @Nullable String kind,
            Viewer viewer,
            Model model,
            RedirectAttributes after) {
        Optional<LegalHold.Kind> why = LegalHold.Kind.find(kind);
        var faults = new LinkedHashMap<String, String>();
        if (block != null && !block.isEmpty() && !RecordBlocks.ALL.contains(block)) {
            faults.put("block", "vault.rights.fault.scope");
        }
        if (why.isEmpty()) {
            faults.put("kind", "vault.hold.fault.kind");
        }
        if (faults.isEmpty() && !placed(viewer, code, block, why.orElseThrow())) {
            faults.put("code", "vault.hold.fault.code");
        }
        if (!faults.isEmpty()) {
            return new ModelAndView(
                    page(viewer, code, block, kind, faults, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        after.addFlashAttribute("placed", true);
        return new ModelAndView(SeeOther.to("/retention"));
    }

    /** A code that is none, and one that this officer may not know, are answered alike. */
    private boolean placed(Viewer viewer, String code, @Nullable String block, LegalHold.Kind kind) {
        retention.rules(viewer);
        try {
            holds.place(viewer, code, block == null || block.isEmpty() ? null : block, kind);
            return true;
        } catch (NotFound none) {
            return false;
        }
    }

    @PostMapping("/retention/holds/{id}/lift")
    View lift(@PathVariable String id, Viewer viewer, RedirectAttributes after) {
        holds.lift(viewer, RightsPages.uuid(id));
        after.addFlashAttribute("lifted", true);
        return SeeOther.to("/retention");
    }

    private String page(
            Viewer viewer,
            String code,
            @Nullable String block,
            @Nullable String kind,
            Map<String, String> faults,
            Model model) {
        model.addAttribute("rules", retention.rules(viewer));
        model.addAttribute("upcoming", retention.upcoming(viewer));
        model.addAttribute("erased", retention.erased(viewer));
        model.addAttribute("holds", known(viewer));
        model.addAttribute("code", code);
        model.addAttribute("block", block);
        model.addAttribute("kind", kind);
        model.addAttribute("faults", faults);
        model.addAttribute("kinds", LegalHold.Kind.values());
        model.addAttribute("blocks", RecordBlocks.ALL);
        return "casework/retention";
    }

    private List<LegalHold> known(Viewer viewer) {
        return holds.all().stream()
                .filter(hold -> door.admitsProtection(viewer, hold.caseCode()))
                .toList();
    }
}
