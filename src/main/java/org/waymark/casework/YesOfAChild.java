package org.waymark.casework;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.waymark.directory.Viewer;
import org.waymark.forms.Answers;
import org.waymark.forms.FieldError;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault.Fault;
import org.waymark.shared.FormKey;
import org.waymark.shared.NotFound;
import org.waymark.shared.RoutingFacts;

/**
 * Keeps every yes that a form asks for a child to the ladder: it says who gives it and, where the ladder wants that, that the
 * child agrees. A step waits for both. Where it cannot, because a life is in danger now or she has no interpreter yet, and
 * where nobody can object, a yes without them counts as not decided yet.
 */
@Component
class YesOfAChild implements AnswerRule {

    private static final String UNDECIDED = Consent.Status.UNDECIDED.key();

    private static final Set<String> INTERPRETER = Set.of("consentP13");

    private final KnownAge age;
    private final CaseFiles files;
    private final MessageSource messages;

    YesOfAChild(KnownAge age, CaseFiles files, MessageSource messages) {
        this.age = age;
        this.files = files;
        this.messages = messages;
    }

    @Override
    public List<FieldError> object(Viewer viewer, CaseCode code, FormKey form, Answers answers, Locale locale) {
        return cannotWait(answers)
                ? List.of()
                : faults(code, answers).stream()
                        .map(fault -> new FieldError(fault.field(), words(fault, answers, locale)))
                        .toList();
    }

    /** Where a life is in danger, and for the interpreter without whom she cannot even be asked. */
    private static boolean cannotWait(Answers answers) {
        return says(answers, "imminentDanger", "yes")
                || ConsentAnswers.grants(answers.values()).equals(INTERPRETER);
    }

    /** The answers as they count for this case. */
    Answers counting(CaseCode code, Answers answers) {
        if (faults(code, answers).isEmpty()) {
            return answers;
        }
        Set<String> grants = ConsentAnswers.grants(answers.values());
        var values = new LinkedHashMap<>(answers.values());
        grants.forEach(field -> values.put(field, TextNode.valueOf(UNDECIDED)));
        return new Answers(values, open(answers.facts(), grants), open(answers.decisionInputs(), grants));
    }

    private List<Fault> faults(CaseCode code, Answers answers) {
        Map<String, JsonNode> said = answers.values();
        if (ConsentAnswers.grants(said).isEmpty()) {
            return List.of();
        }
        Ladder rung = Ladder.of(age.consentPath(files.find(code).orElseThrow(NotFound::new), said));
        return rung.child()
                ? rung.faults(ConsentAnswers.giver(said).orElse(null), ConsentAnswers.assent(said))
                : List.of();
    }

    private String words(Fault fault, Answers answers, Locale locale) {
        String words = messages.getMessage(fault.message(), null, locale);
        boolean untold = fault.field().equals("givenBy")
                && ConsentAnswers.giver(answers.values()).isEmpty();
        return untold ? messages.getMessage("consent.error.giver-untold", new Object[] {words}, locale) : words;
    }

    /** What routes the case is what counts. */
    private static RoutingFacts open(RoutingFacts facts, Set<String> grants) {
        RoutingFacts counting = facts;
        for (String field : grants) {
            counting = facts.get(field).isPresent() ? counting.with(field, UNDECIDED) : counting;
        }
        return counting;
    }

    private static boolean says(Answers answers, String field, String code) {
        JsonNode said = answers.values().get(field);
        return said != null && said.asText().equals(code);
    }
}
