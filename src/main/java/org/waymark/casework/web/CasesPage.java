package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.waymark.casework.CaseQuery;
import org.waymark.casework.Cases;
import org.waymark.casework.emergency.EmergencyAccess;
import org.waymark.casework.finding.Duplicates;
import org.waymark.casework.finding.Finding;
import org.waymark.casework.incident.Incidents;
import org.waymark.casework.restricted.Concerns;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;

/** The cases to which an officer is admitted; any other is found by its whole code alone. */
@Controller
class CasesPage {

    private static final int PAGE = 50;

    private final Incidents incidents;
    private final Cases cases;
    private final Finding finding;
    private final Duplicates duplicates;
    private final EmergencyAccess emergencies;
    private final Concerns concerns;

    CasesPage(
            Cases cases,
            Finding finding,
            Duplicates duplicates,
            EmergencyAccess emergencies,
            Concerns concerns,
            Incidents incidents) {
        this.incidents = incidents;
        this.cases = cases;
        this.finding = finding;
        this.duplicates = duplicates;
        this.emergencies = emergencies;
        this.concerns = concerns;
    }

    @GetMapping("/cases")
    String list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String after,
            Viewer viewer,
            Locale locale,
            Model model) {
        String which = "closed".equals(state) ? "closed" : "open";
        CaseQuery.Place place =
                Optional.ofNullable(after).flatMap(CaseQuery.Place::of).orElse(null);
        Cases.Page page = cases.visible(viewer, new CaseQuery(which, null, place, PAGE));
        model.addAttribute("state", which);
        model.addAttribute("cases", page.cases());
        model.addAttribute("names", names(viewer, locale));
        model.addAttribute("more", page.next() == null ? null : page.next().cursor());
        model.addAttribute("opens", viewer.is(Role.OFFICER));
        model.addAttribute("takesIn", incidents.takesIn(viewer));
        model.addAttribute("coordinates", viewer.is(Role.COORDINATOR));
        model.addAttribute("mayOpenInEmergency", emergencies.mayAsk(viewer));
        model.addAttribute("reviewsEmergencies", emergencies.reviews(viewer));
        model.addAttribute("looksIntoConcerns", concerns.looksInto(viewer));
        model.addAttribute("searches", finding.searches(viewer));
        model.addAttribute(
                "waiting",
                duplicates.decides(viewer) ? duplicates.waiting(viewer).size() : null);
        return "casework/cases";
    }

    /** Not a GET: what is typed may be a name, and must not stand in an address or in a server's log. */
    @PostMapping("/cases/search")
    ModelAndView find(@RequestParam String q, Viewer viewer, Locale locale, Model model) {
        Optional<CaseCode> wanted = CaseCode.typed(q);
        if (wanted.isPresent()) {
            return new ModelAndView(SeeOther.to("/cases/" + wanted.get()));
        }
        model.addAttribute("noCode", true);
        String view = list(null, null, viewer, locale, model);
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private Map<String, String> names(Viewer viewer, Locale locale) {
        List<Cases.Starter> known = cases.starters(viewer, locale);
        return known.stream().collect(Collectors.toMap(one -> one.key().value(), Cases.Starter::name));
    }
}
