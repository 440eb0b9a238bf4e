package org.waymark.casework.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.Cases;
import org.waymark.casework.Referrals;
import org.waymark.directory.Viewer;
import org.waymark.ledger.RecordedFact;

/** The page of one case: where it stands, what was done, what is recorded, what was agreed, who works on it. */
@Controller
class CasePage {

    /** The timeline of a page; the whole of it is the auditor's. */
    private static final int DEEDS = 200;

    private final Cases cases;
    private final Referrals referrals;

    CasePage(Cases cases, Referrals referrals) {
        this.cases = cases;
        this.referrals = referrals;
    }

    @GetMapping("/cases/{code}")
    String show(@PathVariable String code, Viewer viewer, Locale locale, Model model) {
        Cases.CaseView view = cases.read(viewer, code, locale);
        List<RecordedFact> deeds =
                new ArrayList<>(cases.timeline(viewer, code, 0, DEEDS).facts());
        Collections.reverse(deeds);
        model.addAttribute("view", view);
        model.addAttribute("file", view.file());
        model.addAttribute("deeds", deeds);
        model.addAttribute("me", viewer);
        return "casework/case";
    }

    @PostMapping("/referrals/{run}/revocation")
    View revoke(@PathVariable String run, @RequestParam("case") String code, Viewer viewer, RedirectAttributes after) {
        referrals.revoke(viewer, run);
        after.addFlashAttribute("revoked", true);
        return SeeOther.to("/cases/" + code);
    }
}
