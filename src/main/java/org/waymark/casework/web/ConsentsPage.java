package org.waymark.casework.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.casework.consent.Consents;
import org.waymark.casework.consent.Entry;
import org.waymark.casework.consent.Explained;
import org.waymark.casework.consent.Register;
import org.waymark.directory.Viewer;

/** The register of consents of a case, each entry of it, and the paper that she signs. */
@Controller
class ConsentsPage {

    private final Consents consents;

    ConsentsPage(Consents consents) {
        this.consents = consents;
    }

    @GetMapping("/cases/{code}/consents")
    String register(@PathVariable String code, Viewer viewer, Model model) {
        Register register = consents.register(viewer, code);
        model.addAttribute("register", register);
        model.addAttribute("file", register.file());
        return "casework/consents";
    }

    @GetMapping("/cases/{code}/consents/{id}")
    String one(@PathVariable String code, @PathVariable String id, Viewer viewer, Model model) {
        Entry entry = consents.one(viewer, code, id);
        model.addAttribute("entry", entry);
        model.addAttribute("code", entry.caseCode());
        return "casework/consent";
    }

    /** On paper, in the language of the page: the case's code, no name. */
    @GetMapping("/cases/{code}/consents/{id}/form")
    String paper(@PathVariable String code, @PathVariable String id, Viewer viewer, Model model) {
        Entry entry = consents.one(viewer, code, id);
        model.addAttribute("entry", entry);
        model.addAttribute("code", entry.caseCode());
        model.addAttribute("points", Explained.POINTS);
        return "casework/consent-form";
    }
}
