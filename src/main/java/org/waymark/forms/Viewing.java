package org.waymark.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.waymark.forms.FormView.ErrorLink;
import org.waymark.forms.FormView.KeptText;

/** Lays one form out for one page: what is open, what opens in the page itself, and what is only kept. */
final class Viewing {

    private final Content content;
    private final OpenParts open;
    private final FieldViews fields;
    private final List<FieldError> errors;
    private final Submission shown;
    private final Locale locale;
    private final Set<String> asksServer = new HashSet<>();
    private final Map<String, String> targets = new HashMap<>();
    private final List<KeptText> kept = new ArrayList<>();
    private int parts;

    Viewing(
            Content content,
            Submission shown,
            List<FieldError> errors,
            Map<String, String> origins,
            Wording wording,
            Locale locale) {
        this.content = content;
        this.shown = shown;
        this.errors = errors;
        this.locale = locale;
        this.open = OpenParts.of(content.components(), shown);
        this.fields = new FieldViews(shown, errors, origins, wording, locale);
    }

    FormView view() {
        findQuestionsOfServer(content.components(), false);
        List<FormPart> shownParts = parts(content.components(), false);
        var summary = errors.stream()
                .map(error -> new ErrorLink(targets.getOrDefault(error.field(), "form-fields"), error.message()))
                .toList();
        return new FormView(errors, summary, shownParts, kept);
    }

    /** The same walk as the one that shows: what is not opened in the page makes its questions ask the server. */
    private void findQuestionsOfServer(List<Component> components, boolean revealed) {
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            if (component.hide() != null) {
                asksServer.addAll(component.hide().names());
            }
            inside(component, revealed);
            List<Component> reveals = reveals(components, i, revealed);
            reveals.forEach(part -> inside(part, true));
            i += reveals.size();
        }
    }

    private void inside(Component component, boolean revealed) {
        if (component instanceof Component.Section section) {
            findQuestionsOfServer(section.components(), revealed);
        }
    }

    /** Parts are not opened in the page inside others that are: the theme's rule knows one level only. */
    private static List<Component> reveals(List<Component> components, int at, boolean revealed) {
        if (revealed || !(components.get(at) instanceof Field question)) {
            return List.of();
        }
        List<Component> following = components.subList(at + 1, components.size());
        return following.subList(0, Reveals.count(question, following));
    }

    private List<FormPart> parts(List<Component> components, boolean revealed) {
        var shownParts = new ArrayList<FormPart>();
        for (int i = 0; i < components.size(); i++) {
            Component component = components.get(i);
            List<Component> reveals = reveals(components, i, revealed);
            // Inside what the page opens, a part is there already while the whole is still closed.
            if (revealed ? open.leavesItselfOpen(component) : open.isOpen(component)) {
                shownParts.add(part(component, reveals, revealed));
            } else {
                keep(component);
                reveals.forEach(this::keep);
            }
            i += reveals.size();
        }
        return shownParts;
    }

    private FormPart part(Component component, List<Component> reveals, boolean revealed) {
        String id = "part-" + ++parts;
        if (component instanceof Field field) {
            var opened =
                    reveals.stream().map(part -> part(part, List.of(), true)).toList();
            Set<String> opening = reveals.isEmpty() ? Set.of() : Reveals.opening(field, reveals.get(0));
            FieldView view = fields.view(field, opening, asksServer.contains(field.key()));
            targets.put(field.key(), view.target());
            return FormPart.of(view, opened);
        }
        if (component instanceof Component.Section section) {
            return FormPart.section(id, section.heading().in(locale), parts(section.components(), revealed));
        }
        return component instanceof Component.Prose prose
                ? FormPart.prose(id, prose.html().in(locale))
                : FormPart.rule(id);
    }

    private void keep(Component closed) {
        for (Field field : Content.flatten(List.of(closed))) {
            fields.texts(field).forEach(text -> kept.add(new KeptText(field.key(), text)));
            if (field.declines(shown)) {
                kept.add(new KeptText(field.key() + Field.DECLINED_SUFFIX, "true"));
            }
        }
    }
}
