package org.waymark.casework.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.casework.attachments.Attachments;
import org.waymark.casework.consent.Consents;
import org.waymark.casework.consent.Entry;
import org.waymark.casework.consent.Explained;
import org.waymark.casework.consent.Register;
import org.waymark.casework.consent.Renewals;
import org.waymark.directory.Viewer;

/** The register of consents of a case, each entry of it, and the paper that she signs. */
@Controller
class ConsentsPage {

    private final Consents consents;
    private final Attachments attachments;
    private final Renewals renewals;

    ConsentsPage(Consents consents, Attachments attachments, Renewals renewals) {
        this.consents = consents;
        this.renewals = renewals;
        this.attachments = attachments;
    }

    /** What runs out soon in the officer's cases. */
    @GetMapping("/consents")
    String toRenew(Viewer viewer, Model model) {
        model.addAttribute("renewals", renewals.of(viewer));
        return "casework/consent-renewals";
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
        String about = "consent/" + entry.said().id();
        model.addAttribute("about", about);
        model.addAttribute(
                "files",
                attachments.of(viewer, code).stream()
                        .filter(file -> about.equals(file.about()) && file.removedAt() == null)
                        .toList());
        model.addAttribute("limits", attachments.limits());
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
