package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.Cases;
import org.waymark.casework.Referrals;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** The page of one case: where it stands, what was done, what is recorded, what was agreed, who works on it. */
@Controller
class CasePage {

    /** What a page tells at most; the whole of it is the auditor's. */
    private static final int FACTS = 1000;

    private static final int NEWEST = 12;

    private final Cases cases;
    private final Referrals referrals;
    private final Deeds deeds;
    private final List<CasePart> parts;

    CasePage(Cases cases, Referrals referrals, Deeds deeds, List<CasePart> parts) {
        this.cases = cases;
        this.deeds = deeds;
        this.referrals = referrals;
        this.parts = List.copyOf(parts);
    }

    @GetMapping("/cases/{code}")
    String show(@PathVariable String code, Viewer viewer, Locale locale, Model model) {
        Cases.CaseView view = cases.read(viewer, code, locale);
        List<Deeds.Deed> told = deeds.of(cases.timeline(viewer, code, 0, FACTS).facts(), locale);
        int split = Math.min(NEWEST, told.size());
        model.addAttribute("view", view);
        model.addAttribute("file", view.file());
        model.addAttribute("newest", told.subList(0, split));
        model.addAttribute("older", told.subList(split, told.size()));
        model.addAttribute("me", viewer);
        parts.forEach(part -> model.addAttribute(part.name(), part.of(viewer, view.file(), locale)));
        return "casework/case";
    }

    @PostMapping("/referrals/{run}/revocation")
    View revoke(@PathVariable String run, Viewer viewer, RedirectAttributes after) {
        CaseCode code = referrals.revoke(viewer, run);
        after.addFlashAttribute("revoked", true);
        return SeeOther.to("/cases/" + code);
    }
}
