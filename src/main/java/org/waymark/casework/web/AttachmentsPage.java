package org.waymark.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.casework.attachments.AttachmentRefused;
import org.waymark.casework.attachments.Attachments;
import org.waymark.casework.attachments.Attachments.Attached;
import org.waymark.casework.attachments.Kind;
import org.waymark.directory.Viewer;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.Refusal;

/** The files of one case: what is there, adding one, handing one out, removing one. */
@Controller
@RequestMapping("/cases/{code}/attachments")
class AttachmentsPage {

    private static final int LONGEST_REASON = 1000;

    private final Attachments attachments;
    private final MessageSource messages;

    AttachmentsPage(Attachments attachments, MessageSource messages) {
        this.attachments = attachments;
        this.messages = messages;
    }

    @GetMapping
    String list(@PathVariable String code, Viewer viewer, Model model) {
        return page(code, viewer, Map.of(), Map.of(), model);
    }

    @PostMapping
    ModelAndView add(
            @PathVariable String code,
            Viewer viewer,
            HttpServletRequest request,
            Locale locale,
            Model model,
            RedirectAttributes after)
            throws IOException {
        try {
            Attached added = attachments.add(viewer, code, Upload.of(request));
            after.addFlashAttribute("said", "attachments.added");
            after.addFlashAttribute("added", added.id());
            return new ModelAndView(SeeOther.to("/cases/" + code + "/attachments"));
        } catch (AttachmentRefused | FieldsAtFault refused) {
            Map<String, String> typed = request.getParameterMap().entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
            String view = page(code, viewer, typed, errors(refused, locale), model);
            return new ModelAndView(view, model.asMap(), HttpStatusCode.valueOf(refused.status()));
        }
    }

    @GetMapping("/{id}")
    void read(@PathVariable String code, @PathVariable String id, Viewer viewer, HttpServletResponse response)
            throws IOException {
        Download.write(attachments.open(viewer, code, id), response);
    }

    @GetMapping("/{id}/removal")
    String askForRemoval(@PathVariable String code, @PathVariable String id, Viewer viewer, Model model) {
        return removal(code, attachments.find(viewer, code, id), "", false, model);
    }

    @PostMapping("/{id}/removal")
    ModelAndView remove(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            Viewer viewer,
            Model model,
            RedirectAttributes after) {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            String view = removal(code, attachments.find(viewer, code, id), reason, true, model);
            return new ModelAndView(view, model.asMap(), HttpStatusCode.valueOf(422));
        }
        attachments.remove(viewer, code, id, reason.strip());
        after.addFlashAttribute("said", "attachments.removed");
        return new ModelAndView(SeeOther.to("/cases/" + code + "/attachments"));
    }

    private String page(
            String code, Viewer viewer, Map<String, String> typed, Map<String, String> errors, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("files", attachments.of(viewer, code));
        model.addAttribute("blocks", attachments.blocks(viewer, code));
        model.addAttribute("kinds", List.of(Kind.values()));
        model.addAttribute("limits", attachments.limits());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        return "casework/attachments";
    }

    private static String removal(String code, Attached file, String reason, boolean wrong, Model model) {
        model.addAttribute("code", code);
        model.addAttribute("file", file);
        model.addAttribute("reason", reason);
        model.addAttribute("wrong", wrong);
        return "casework/attachment-removal";
    }

    /** What is wrong, by the field of the page; a file that is not taken is the fault of the file's field. */
    private Map<String, String> errors(Refusal refused, Locale locale) {
        if (refused instanceof FieldsAtFault fields) {
            return fields.faults().stream()
                    .collect(Collectors.toMap(
                            FieldsAtFault.Fault::field, fault -> messages.getMessage(fault.message(), null, locale)));
        }
        String key = "refusal." + refused.messageKey();
        return Map.of("file", messages.getMessage(key, refused.arguments().toArray(), locale));
    }
}
