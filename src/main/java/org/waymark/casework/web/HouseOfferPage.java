package org.waymark.casework.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.shelter.HouseForm;
import org.waymark.casework.shelter.HouseJson;
import org.waymark.casework.shelter.ShelterHouses;
import org.waymark.directory.Viewer;
import org.waymark.forms.Answers;
import org.waymark.forms.Checked;
import org.waymark.forms.FieldError;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.shared.FieldsAtFault;

/** The form on which a shelter adds a house, and on which it changes what a house offers. */
@Controller
@RequestMapping("/shelter")
class HouseOfferPage {

    private final ShelterHouses houses;
    private final HouseForm form;
    private final MessageSource messages;

    HouseOfferPage(ShelterHouses houses, HouseForm form, MessageSource messages) {
        this.houses = houses;
        this.form = form;
        this.messages = messages;
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Locale locale, Model model) {
        houses.of(viewer);
        return page(null, form.adding(), Submission.empty(), List.of(), locale, model);
    }

    @PostMapping("/new")
    ModelAndView add(
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        houses.of(viewer);
        return kept(null, form.adding(), typed, locale, model, after, answers -> {
            JsonNode code = answers.values().get("houseCode");
            houses.add(viewer, HouseJson.read(code == null ? "" : code.asText(), viewer.agency(), answers));
        });
    }

    @GetMapping("/houses/{code}")
    String show(@PathVariable String code, Viewer viewer, Locale locale, Model model) {
        FormSchema asked = form.changing();
        var values = HouseJson.of(houses.named(viewer, code).house());
        values.retain(asked.fields().stream().map(field -> field.key()).toList());
        return page(code, asked, Submission.ofJson(values), List.of(), locale, model);
    }

    @PostMapping("/houses/{code}")
    ModelAndView change(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        houses.named(viewer, code);
        return kept(
                code,
                form.changing(),
                typed,
                locale,
                model,
                after,
                answers -> houses.change(viewer, HouseJson.read(code, viewer.agency(), answers)));
    }

    private ModelAndView kept(
            @Nullable String code,
            FormSchema asked,
            MultiValueMap<String, String> typed,
            Locale locale,
            Model model,
            RedirectAttributes after,
            Consumer<Answers> act) {
        Submission sent = Submission.ofForm(typed);
        Checked checked = asked.check(sent, locale);
        if (checked instanceof Checked.Rejected rejected) {
            return refused(page(code, asked, sent, rejected.errors(), locale, model), model);
        }
        try {
            act.accept(((Checked.Accepted) checked).answers());
        } catch (FieldsAtFault refused) {
            return refused(page(code, asked, sent, words(refused, locale), locale, model), model);
        }
        after.addFlashAttribute("kept", code == null ? typed.getFirst("houseCode") : code);
        return new ModelAndView(SeeOther.to("/shelter"));
    }

    private static ModelAndView refused(String view, Model model) {
        return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private List<FieldError> words(FieldsAtFault refused, Locale locale) {
        return refused.faults().stream()
                .map(fault -> new FieldError(fault.field(), messages.getMessage(fault.message(), null, locale)))
                .toList();
    }

    private String page(
            @Nullable String code,
            FormSchema asked,
            Submission shown,
            List<FieldError> errors,
            Locale locale,
            Model model) {
        model.addAttribute("code", code);
        model.addAttribute(
                "heading",
                code == null
                        ? messages.getMessage("casework.house.new", null, locale)
                        : messages.getMessage("casework.house.offer", new Object[] {code}, locale));
        model.addAttribute("wrong", !errors.isEmpty());
        model.addAttribute("form", asked.view(shown, errors, Map.of(), locale));
        return "casework/house";
    }
}
