package org.waymark.casework.finding;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.casework.finding.Duplicate.State;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.vault.Likeness;

/** Decides what becomes of a likeness between two cases: a new suspicion, an old one that is stronger now, or one that is gone. */
@Component
class Suspicions {

    private final DuplicateRows rows;
    private final Trying trying;
    private final Ledger ledger;

    Suspicions(DuplicateRows rows, Trying trying, Ledger ledger) {
        this.rows = rows;
        this.trying = trying;
        this.ledger = ledger;
    }

    /** @param all the cases in which the person may be the same, by what the record says now */
    void found(CaseCode code, Map<CaseCode, Likeness> all) {
        Map<CaseCode, Likeness> alike = new HashMap<>(all);
        alike.keySet().removeIf(rows::joined);
        boolean told = !trying.tooMuch(code);
        Map<CaseCode, Duplicate> before =
                rows.of(code).stream().collect(Collectors.toMap(known -> known.besides(code), Function.identity()));
        alike.forEach((other, likeness) -> Optional.ofNullable(before.get(other))
                .ifPresentOrElse(known -> again(code, known, likeness), () -> suspect(code, other, likeness, told)));
        before.forEach((other, known) -> {
            if (known.waiting() && !alike.containsKey(other)) {
                rows.change(known, known.likeness(), State.GONE);
            }
        });
    }

    private void suspect(CaseCode code, CaseCode other, Likeness likeness, boolean told) {
        rows.add(code, other, likeness, told);
        ledger.append(fact(code, other, likeness));
    }

    /** What someone has decided stands, unless the records are more alike now than they were then. */
    private void again(CaseCode code, Duplicate known, Likeness likeness) {
        boolean stronger = likeness.compareTo(known.likeness()) < 0;
        if (known.waiting()) {
            rows.change(known, likeness, known.state());
        } else if (known.state() == State.GONE || stronger) {
            rows.change(known, likeness, State.OPEN);
            ledger.append(fact(code, known.besides(code), likeness));
        }
    }

    private static Fact fact(CaseCode code, CaseCode other, Likeness likeness) {
        return Fact.of(FactKind.DUPLICATE_SUSPECTED)
                .on(code)
                .detail("with", other.value())
                .detail("likeness", likeness.key());
    }
}
