package org.waymark.casework.web;

import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.disclosure.PacketDesk;
import org.waymark.casework.disclosure.ReviewDesk;
import org.waymark.directory.Viewer;

/** The pages of an agency to which parts of records were sent. */
@Controller
class PacketsPage {

    private final PacketDesk desk;
    private final ReviewDesk reviews;

    PacketsPage(PacketDesk desk, ReviewDesk reviews) {
        this.desk = desk;
        this.reviews = reviews;
    }

    @GetMapping("/disclosures")
    String list(Viewer viewer, Model model) {
        model.addAttribute("packets", desk.received(viewer));
        model.addAttribute("agency", viewer.agencyName());
        return "casework/disclosures";
    }

    @GetMapping("/disclosures/{id}")
    String open(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("opened", desk.open(viewer, id, locale));
        return "casework/disclosure";
    }

    @PostMapping("/disclosures/{id}/told")
    View told(@PathVariable String id, Viewer viewer, RedirectAttributes after) {
        var sent = reviews.told(viewer, id);
        after.addFlashAttribute("disclosed", "told");
        return SeeOther.to(
                ReviewDesk.protects(viewer) ? "/disclosures/review" : "/cases/" + sent.code() + "#disclosures");
    }
}
