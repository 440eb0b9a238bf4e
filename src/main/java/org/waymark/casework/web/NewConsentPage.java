package org.waymark.casework.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.Purpose;
import org.waymark.casework.consent.ConsentChanged;
import org.waymark.casework.consent.Consents;
import org.waymark.casework.consent.Entry;
import org.waymark.casework.consent.Explained;
import org.waymark.casework.consent.Recipients;
import org.waymark.casework.consent.Register;
import org.waymark.directory.Viewer;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.NotFound;

/** The page on which an officer records what she says: one purpose, one recipient, one answer. */
@Controller
class NewConsentPage {

    private static final List<String> BLOCKS = List.of("S2", "B1", "B2", "B3", "B4", "B5", "B7", "B8", "B11", "B12");
    private static final List<String> LANGUAGES =
            List.of("spa", "eng", "hat", "por", "fra", "zho", "hin", "nld", "other");

    private final Consents consents;
    private final Recipients recipients;
    private final MessageSource messages;

    NewConsentPage(Consents consents, Recipients recipients, MessageSource messages) {
        this.consents = consents;
        this.recipients = recipients;
        this.messages = messages;
    }

    /** @param from the id of an earlier answer that is asked again */
    @GetMapping("/cases/{code}/consents/new")
    String ask(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable String from,
            Viewer viewer,
            Model model) {
        Register register = recorded(viewer, code);
        ConsentForm form = from == null
                ? ConsentForm.empty(purpose, recipient, register.seen())
                : ConsentForm.again(consents.one(viewer, code, from), register.seen());
        return page(register, form, model);
    }

    /** The page as it stands, with what would be shared: nothing is checked, nothing is kept. */
    @PostMapping("/cases/{code}/consents/new")
    String show(
            @PathVariable String code, @RequestParam MultiValueMap<String, String> typed, Viewer viewer, Model model) {
        return page(recorded(viewer, code), ConsentForm.typed(typed), model);
    }

    @PostMapping("/cases/{code}/consents")
    ModelAndView record(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> typed,
            Viewer viewer,
            Locale locale,
            Model model,
            RedirectAttributes after) {
        ConsentForm form = ConsentForm.typed(typed);
        try {
            Entry entry = consents.record(viewer, code, form.wanted());
            after.addFlashAttribute("recorded", true);
            return new ModelAndView(
                    SeeOther.to("/cases/" + code + "/consents/" + entry.said().id()));
        } catch (FieldsAtFault wrong) {
            model.addAttribute("errors", errors(wrong, locale));
            String view = page(recorded(viewer, code), form, model);
            return new ModelAndView(view, model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (ConsentChanged changed) {
            Register register = recorded(viewer, code);
            model.addAttribute("changed", true);
            model.addAttribute("other", changed.other());
            String view = page(register, form.seeing(register.seen()), model);
            return new ModelAndView(view, model.asMap(), HttpStatus.CONFLICT);
        }
    }

    private Register recorded(Viewer viewer, String code) {
        Register register = consents.register(viewer, code);
        if (!register.records()) {
            throw new NotFound();
        }
        return register;
    }

    private Map<String, String> errors(FieldsAtFault wrong, Locale locale) {
        return wrong.faults().stream()
                .collect(Collectors.toMap(
                        FieldsAtFault.Fault::field,
                        fault -> String.valueOf(messages.getMessage(fault.message(), null, fault.message(), locale)),
                        (first, second) -> first,
                        java.util.LinkedHashMap::new));
    }

    private String page(Register register, ConsentForm form, Model model) {
        model.addAttribute("register", register);
        model.addAttribute("file", register.file());
        model.addAttribute("typed", form.wanted());
        model.addAttribute(
                "purposes", Stream.of(Purpose.values()).map(Purpose::name).toList());
        model.addAttribute("agencies", recipients.agencies(register.file().code()));
        model.addAttribute("services", recipients.services());
        model.addAttribute("points", Explained.POINTS);
        model.addAttribute("blocks", BLOCKS);
        model.addAttribute("languages", LANGUAGES);
        if (!model.containsAttribute("errors")) {
            model.addAttribute("errors", Map.of());
        }
        return "casework/consent-new";
    }
}
