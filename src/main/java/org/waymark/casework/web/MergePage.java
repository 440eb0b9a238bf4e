package org.waymark.casework.web;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.links.CaseMerging;
import org.waymark.casework.links.CaseMerging.Pair;
import org.waymark.casework.links.CaseMerging.Wish;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;

/** The page on which the coordinator joins two files of one person, having seen both codes. */
@Controller
@RequestMapping("/cases/merge")
class MergePage {

    private final CaseMerging merging;
    private final PageFaults faults;

    MergePage(CaseMerging merging, PageFaults faults) {
        this.merging = merging;
        this.faults = faults;
    }

    @GetMapping
    String show(
            @RequestParam(required = false) @Nullable String one,
            @RequestParam(required = false) @Nullable String other,
            Viewer viewer,
            Model model) {
        PageFaults.none(model);
        return page(merging.look(viewer, one, other), model);
    }

    /** @param surviving one of the two */
    @PostMapping
    ModelAndView merge(
            @RequestParam(required = false) @Nullable String one,
            @RequestParam(required = false) @Nullable String other,
            @RequestParam(required = false) @Nullable String surviving,
            @RequestParam(required = false) @Nullable String consent,
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean understood,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        Pair pair = merging.look(viewer, one, other);
        try {
            CaseCode goesOn = merging.merge(viewer, wish(pair, surviving, consent, reason, understood));
            after.addFlashAttribute("merged", true);
            return new ModelAndView(SeeOther.to("/cases/" + goesOn));
        } catch (FieldsAtFault refused) {
            Map<String, String> typed = Map.of(
                    "surviving", surviving == null ? "" : surviving,
                    "consent", consent == null ? "" : consent,
                    "reason", reason == null ? "" : reason,
                    "understood", Boolean.toString(understood));
            return faults.page(page(pair, model), refused, typed, model, locale);
        }
    }

    private static Wish wish(
            Pair pair,
            @Nullable String surviving,
            @Nullable String consent,
            @Nullable String reason,
            boolean understood) {
        String one = pair.one().code().value();
        String other = pair.other().code().value();
        if (!one.equals(surviving) && !other.equals(surviving)) {
            throw FieldsAtFault.of("surviving", "casefile.fault.surviving");
        }
        return new Wish(surviving, one.equals(surviving) ? other : one, consent, reason, understood);
    }

    private static String page(Pair pair, Model model) {
        model.addAttribute("pair", pair);
        model.addAttribute("consents", CaseMerging.CONSENTS);
        model.addAttribute("reasons", CaseMerging.REASONS);
        return "casework/merge";
    }
}
