package org.waymark.forms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the conditions that the page can follow by itself: parts right after a choice or a tick that stay closed until one
 * of certain answers is given to it. All others are told by the server.
 */
final class Reveals {

    private Reveals() {}

    /** How many of the parts that follow the question belong to it. */
    static int count(Field question, List<Component> following) {
        Set<String> opening = following.isEmpty() ? Set.of() : opening(question, following.get(0));
        int count = 0;
        while (!opening.isEmpty()
                && count < following.size()
                && opening(question, following.get(count)).equals(opening)) {
            count++;
        }
        return count;
    }

    /** The answers to the question that open the part; none if something else has a say in it, or silence opens it. */
    static Set<String> opening(Field question, Component part) {
        Condition hide = part.hide();
        List<String> answers = answers(question);
        if (hide == null
                || answers.isEmpty()
                || !hide.names().equals(Set.of(question.key()))
                || !closes(hide, question, null)) {
            return Set.of();
        }
        var opening = new HashSet<String>();
        answers.stream().filter(answer -> !closes(hide, question, answer)).forEach(opening::add);
        return opening;
    }

    private static List<String> answers(Field question) {
        if (question.answer() instanceof FlagAnswer && !question.declinable()) {
            return List.of("true");
        }
        var answers = new ArrayList<String>();
        if (question.answer() instanceof ChoiceAnswer choice
                && question.face().type().equals("radio")) {
            choice.choices().forEach(offered -> answers.add(offered.value()));
            if (question.declinable()) {
                answers.add(Field.DECLINED);
            }
        }
        return answers;
    }

    private static boolean closes(Condition hide, Field question, @Nullable String answer) {
        Map<String, @Nullable Object> operands = new HashMap<>();
        operands.put(question.key(), question.answer() instanceof FlagAnswer ? (Object) (answer != null) : answer);
        return hide.holds(operands);
    }
}
