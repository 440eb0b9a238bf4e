package org.waymark.casework.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.consent.Consents;
import org.waymark.casework.consent.Entry;
import org.waymark.directory.Viewer;
import org.waymark.shared.AgencyKey;

/** The page on which an officer records that she takes a consent back. */
@Controller
class WithdrawalPage {

    private final Consents consents;

    WithdrawalPage(Consents consents) {
        this.consents = consents;
    }

    @GetMapping("/cases/{code}/consents/{id}/withdrawal")
    String ask(@PathVariable String code, @PathVariable String id, Viewer viewer, Model model) {
        Entry entry = consents.one(viewer, code, id);
        model.addAttribute("entry", entry);
        model.addAttribute("code", entry.caseCode());
        return "casework/consent-withdrawal";
    }

    @PostMapping("/cases/{code}/consents/{id}/withdrawal")
    View withdraw(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String words,
            Viewer viewer,
            RedirectAttributes after) {
        Consents.Outcome outcome = consents.withdraw(viewer, code, id, words);
        after.addFlashAttribute("takenBack", true);
        after.addFlashAttribute(
                "told", outcome.told().stream().map(AgencyKey::value).collect(Collectors.joining(" ")));
        after.addFlashAttribute("cancelled", outcome.cancelled());
        after.addFlashAttribute("heard", outcome.heard());
        return SeeOther.to(
                "/cases/" + code + "/consents/" + outcome.entry().said().id());
    }
}
