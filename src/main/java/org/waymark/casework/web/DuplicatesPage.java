package org.waymark.casework.web;

import java.util.List;
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
import org.waymark.casework.finding.Duplicates;
import org.waymark.directory.Viewer;
import org.waymark.shared.FieldsAtFault;

/** Possible duplicates: the coordinator's list, and the question to those who lead one of the cases. */
@Controller
class DuplicatesPage {

    private final Duplicates duplicates;

    DuplicatesPage(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @GetMapping("/duplicates")
    String list(Viewer viewer, Model model) {
        model.addAttribute("waiting", duplicates.waiting(viewer));
        return "casework/duplicates";
    }

    @PostMapping("/duplicates/{id}/dismissal")
    View dismiss(@PathVariable String id, Viewer viewer, RedirectAttributes after) {
        duplicates.dismiss(viewer, id);
        after.addFlashAttribute("done", "dismissed");
        return SeeOther.to("/duplicates");
    }

    @PostMapping("/duplicates/{id}/question")
    View question(@PathVariable String id, Viewer viewer, RedirectAttributes after) {
        duplicates.ask(viewer, id);
        after.addFlashAttribute("done", "asked");
        return SeeOther.to("/duplicates");
    }

    @GetMapping("/cases/{code}/duplicates/{id}")
    String asked(@PathVariable String code, @PathVariable String id, Viewer viewer, Model model) {
        WrongFields.show(List.of(), model);
        return question(code, id, viewer, model);
    }

    @PostMapping("/cases/{code}/duplicates/{id}")
    ModelAndView answer(
            @PathVariable String code,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String answer,
            @RequestParam(required = false) @Nullable String agrees,
            Viewer viewer,
            Model model,
            RedirectAttributes after) {
        try {
            duplicates.answer(viewer, code, id, answer, agrees);
            after.addFlashAttribute("duplicateAnswered", true);
            return new ModelAndView(
                    SeeOther.to("/cases/" + duplicates.asked(viewer, code, id).code()));
        } catch (FieldsAtFault wrong) {
            WrongFields.show(wrong.faults(), model);
            model.addAttribute("answer", answer);
            model.addAttribute("agrees", agrees);
            return new ModelAndView(question(code, id, viewer, model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private String question(String code, String id, Viewer viewer, Model model) {
        model.addAttribute("code", duplicates.asked(viewer, code, id).code());
        model.addAttribute("id", id);
        return "casework/duplicate-question";
    }
}
