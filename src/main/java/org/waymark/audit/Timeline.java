package org.waymark.audit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.RecordedFact;

/** Tells the facts of a case in order; what the engine did in between stands folded together, never left out. */
@Component
class Timeline {

    /** The engine's inner steps: between two deeds there are often a dozen. */
    private static final Set<FactKind> INNER = EnumSet.of(
            FactKind.STEP_STARTED,
            FactKind.STEP_ENDED,
            FactKind.FLOW_TAKEN,
            FactKind.FACT_SET,
            FactKind.DECISION_MADE,
            FactKind.MILESTONE_REACHED,
            FactKind.PROCEDURE_STARTED,
            FactKind.PROCEDURE_ENDED,
            FactKind.MESSAGE_RECEIVED);

    private final Sentences sentences;

    Timeline(Sentences sentences) {
        this.sentences = sentences;
    }

    /** The facts in stretches: one deed, or all that the engine did until the next. */
    List<Stretch> of(List<RecordedFact> facts, Locale locale) {
        List<Stretch> stretches = new ArrayList<>();
        List<Entry> inner = new ArrayList<>();
        for (RecordedFact recorded : facts) {
            Entry entry = entry(recorded, locale);
            if (INNER.contains(recorded.fact().kind())) {
                inner.add(entry);
            } else {
                fold(inner, stretches);
                stretches.add(new Stretch(List.of(entry), false));
            }
        }
        fold(inner, stretches);
        return stretches;
    }

    Entry entry(RecordedFact recorded, Locale locale) {
        return Entry.of(recorded, sentences.of(recorded.fact(), locale));
    }

    private static void fold(List<Entry> inner, List<Stretch> stretches) {
        if (!inner.isEmpty()) {
            stretches.add(new Stretch(List.copyOf(inner), true));
            inner.clear();
        }
    }
}
