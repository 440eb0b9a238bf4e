package org.waymark.casework.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.shelter.HouseForm;
import org.waymark.casework.shelter.HouseJson;
import org.waymark.casework.shelter.Houses;
import org.waymark.casework.shelter.KeptHouse;
import org.waymark.casework.shelter.ShelterHouses;
import org.waymark.directory.Viewer;
import org.waymark.forms.FormSchema;

/** The houses of the viewer's shelter: what each offers, and what changes from day to day. */
@Controller
@RequestMapping("/shelter")
class HousesPage {

    private static final int MOST_BEDS = 200;

    private final ShelterHouses houses;
    private final HouseForm form;
    private final Clock clock;

    HousesPage(ShelterHouses houses, HouseForm form, Clock clock) {
        this.houses = houses;
        this.form = form;
        this.clock = clock;
    }

    @GetMapping
    String show(Viewer viewer, Locale locale, Model model) {
        return page(viewer, Map.of(), locale, model);
    }

    /**
     * Changes what was changed on the page and nothing else, so that a page opened before somebody saw danger takes no warning
     * away.
     *
     * @param before how many beds the page showed: if the same comes back, nobody counted, and those counted meanwhile stay
     * @param was which boxes the page showed ticked
     */
    @PostMapping("/houses/{code}/today")
    ModelAndView keep(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String beds,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "false") boolean dangerNear,
            @RequestParam(defaultValue = "false") boolean recruiterInside,
            @RequestParam(defaultValue = "false") boolean closed,
            @RequestParam(defaultValue = "") Set<String> was,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        KeptHouse house = houses.named(viewer, code);
        Optional<Integer> counted = counted(beds);
        if (counted.isEmpty()) {
            var typed = new Today(beds, before, dangerNear, recruiterInside, closed, was, true);
            String view = page(viewer, Map.of(house.house().code(), typed), locale, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        Integer changed = beds.strip().equals(before) ? null : counted.orElseThrow();
        var today = new Houses.Today(
                changed,
                changed(dangerNear, was, "dangerNear"),
                changed(recruiterInside, was, "recruiterInside"),
                changed(closed, was, "closed"));
        houses.keep(viewer, code, today);
        after.addFlashAttribute("kept", code);
        return new ModelAndView(SeeOther.to("/shelter"));
    }

    private static @Nullable Boolean changed(boolean now, Set<String> was, String box) {
        return now == was.contains(box) ? null : now;
    }

    private static Optional<Integer> counted(String beds) {
        return Optional.of(beds.strip())
                .filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number <= MOST_BEDS);
    }

    /** @param typed what was typed and is at fault, by the code of the house */
    private String page(Viewer viewer, Map<String, Today> typed, Locale locale, Model model) {
        List<KeptHouse> all = houses.of(viewer);
        FormSchema asked = form.changing();
        model.addAttribute("agency", viewer.agencyName());
        model.addAttribute("faults", typed.keySet());
        model.addAttribute(
                "lines",
                all.stream()
                        .map(kept -> new Line(
                                kept,
                                kept.house()
                                        .idle(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
                                        .orElse(null),
                                told(kept, asked, locale),
                                typed.getOrDefault(kept.house().code(), Today.of(kept))))
                        .toList());
        return "casework/houses";
    }

    private static List<Told> told(KeptHouse kept, FormSchema asked, Locale locale) {
        return HouseJson.of(kept.house()).properties().stream()
                .filter(value -> asked.field(value.getKey()).isPresent())
                .filter(value ->
                        !value.getValue().isArray() || !value.getValue().isEmpty())
                .map(value -> new Told(
                        asked.label(value.getKey(), locale), asked.inWords(value.getKey(), value.getValue(), locale)))
                .toList();
    }

    /** A house as the page shows it. @param idle why nobody is sent there for now, null if it is asked */
    record Line(KeptHouse kept, @Nullable String idle, List<Told> offers, Today today) {}

    /** What a house offers, in words. */
    record Told(String label, String value) {}

    /** What changes from day to day, as it stands in the form. */
    record Today(
            String beds,
            String before,
            boolean dangerNear,
            boolean recruiterInside,
            boolean closed,
            Set<String> was,
            boolean wrong) {

        static Today of(KeptHouse kept) {
            var house = kept.house();
            String beds = String.valueOf(house.beds());
            var was = new TreeSet<String>();
            ticked(was, "dangerNear", house.dangerNear());
            ticked(was, "recruiterInside", house.recruiterInside());
            ticked(was, "closed", house.closed());
            return new Today(beds, beds, house.dangerNear(), house.recruiterInside(), house.closed(), was, false);
        }

        private static void ticked(Set<String> was, String box, boolean ticked) {
            if (ticked) {
                was.add(box);
            }
        }
    }
}
