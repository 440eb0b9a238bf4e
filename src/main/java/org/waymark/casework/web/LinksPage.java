package org.waymark.casework.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.links.CaseLinks;
import org.waymark.casework.links.LinkKind;
import org.waymark.directory.Viewer;
import org.waymark.shared.FieldsAtFault;

/** The page on which cases are linked, and from which a case is opened for somebody who belongs to her. */
@Controller
@RequestMapping("/cases/{code}/links")
class LinksPage {

    private final CaseLinks links;
    private final CaseDoor door;
    private final PageFaults faults;

    LinksPage(CaseLinks links, CaseDoor door, PageFaults faults) {
        this.links = links;
        this.door = door;
        this.faults = faults;
    }

    @GetMapping
    String show(@PathVariable String code, Viewer viewer, Model model) {
        PageFaults.none(model);
        return page(door.admit(viewer, code), viewer, model);
    }

    @PostMapping
    ModelAndView link(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String other,
            @RequestParam(required = false) @Nullable String kind,
            Viewer viewer,
            Locale locale,
            Model model) {
        try {
            return new ModelAndView(SeeOther.to("/cases/" + links.link(viewer, code, other, kind) + "/links"));
        } catch (FieldsAtFault refused) {
            Map<String, String> typed = Map.of("other", other == null ? "" : other, "kind", kind == null ? "" : kind);
            return faults.page(page(door.admit(viewer, code), viewer, model), refused, typed, model, locale);
        }
    }

    @PostMapping("/{id}/end")
    View unlink(@PathVariable String code, @PathVariable String id, Viewer viewer) {
        return SeeOther.to("/cases/" + links.unlink(viewer, code, id) + "/links");
    }

    private String page(CaseFile file, Viewer viewer, Model model) {
        model.addAttribute("file", file);
        model.addAttribute("links", links.seen(viewer, file));
        model.addAttribute(
                "kinds", links.kinds(viewer).stream().map(LinkKind::key).toList());
        return "casework/links";
    }
}
