package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.waymark.casework.disclosure.OrderDesk;
import org.waymark.casework.disclosure.ReviewDesk;
import org.waymark.directory.Viewer;

/**
 * The pages of the data-protection officer: what was shared without consent, and orders to verify; and for the integrity
 * officer, what was kept from agencies in conflict.
 */
@Controller
class DisclosureReviewPage {

    private final ReviewDesk reviews;
    private final OrderDesk orders;

    DisclosureReviewPage(ReviewDesk reviews, OrderDesk orders) {
        this.reviews = reviews;
        this.orders = orders;
    }

    @GetMapping("/disclosures/review")
    String list(Viewer viewer, Locale locale, Model model) {
        boolean integrityOnly = OrderDesk.looksIntoConflicts(viewer) && !ReviewDesk.protects(viewer);
        model.addAttribute("protects", !integrityOnly);
        model.addAttribute("shared", integrityOnly ? List.of() : reviews.list(viewer, locale));
        model.addAttribute("orders", integrityOnly ? List.of() : orders.waiting(viewer));
        model.addAttribute("keptFrom", orders.keptFrom(viewer));
        return "casework/disclosure-review";
    }

    @PostMapping("/disclosures/{id}/review")
    View note(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            Viewer viewer,
            RedirectAttributes after) {
        reviews.note(viewer, id, outcome);
        after.addFlashAttribute("disclosed", outcome);
        return SeeOther.to("/disclosures/review");
    }

    @GetMapping("/disclosures/orders/{id}")
    String order(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
        model.addAttribute("order", orders.order(viewer, id, locale));
        model.addAttribute("nothingChosen", false);
        return "casework/disclosure-order";
    }

    @PostMapping("/disclosures/orders/{id}")
    ModelAndView answer(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable List<String> answer,
            @RequestParam(defaultValue = "verify") String outcome,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        if (outcome.equals("refuse")) {
            orders.refuse(viewer, id);
        } else if (!orders.verify(viewer, id, ids(answer), locale)) {
            model.addAttribute("order", orders.order(viewer, id, locale));
            model.addAttribute("nothingChosen", true);
            return new ModelAndView("casework/disclosure-order", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        after.addFlashAttribute("disclosed", outcome.equals("refuse") ? "order-refused" : "order-sent");
        return new ModelAndView(SeeOther.to("/disclosures/review"));
    }

    private static Set<UUID> ids(@Nullable List<String> answers) {
        return Stream.ofNullable(answers)
                .flatMap(List::stream)
                .flatMap(text -> id(text).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
