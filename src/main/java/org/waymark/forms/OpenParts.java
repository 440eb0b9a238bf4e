package org.waymark.forms;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which parts of a form are open for what was sent, and how each answer reads. */
final class OpenParts {

    private final Submission submission;
    private final Map<String, Reading> readings = new HashMap<>();
    private final Map<String, @Nullable Object> operands = new HashMap<>();
    private final Set<Component> closed = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Component> closedItself = Collections.newSetFromMap(new IdentityHashMap<>());

    private OpenParts(Submission submission) {
        this.submission = submission;
    }

    static OpenParts of(List<Component> components, Submission submission) {
        var parts = new OpenParts(submission);
        parts.walk(components, false);
        return parts;
    }

    /** In the order of the form: conditions look back only, and for them a closed field has no answer. */
    private void walk(List<Component> components, boolean insideClosed) {
        for (Component component : components) {
            Condition hide = component.hide();
            if (hide != null && hide.holds(operands)) {
                closedItself.add(component);
            }
            boolean close = insideClosed || closedItself.contains(component);
            if (close) {
                closed.add(component);
            }
            if (component instanceof Field field) {
                Reading reading = field.read(submission);
                readings.put(field.key(), reading);
                operands.put(field.key(), field.operand(close ? null : reading.value()));
            } else if (component instanceof Component.Section section) {
                walk(section.components(), close);
            }
        }
    }

    boolean isOpen(Component component) {
        return !closed.contains(component);
    }

    /** Whether the part's own condition leaves it open, whatever it stands in. */
    boolean leavesItselfOpen(Component component) {
        return !closedItself.contains(component);
    }

    Reading reading(Field field) {
        return readings.getOrDefault(field.key(), Reading.NOTHING);
    }
}
