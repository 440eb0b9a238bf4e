package org.waymark.audit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.Ledger;
import org.waymark.ledger.RecordedFact;
import org.waymark.ledger.SealedLog;
import org.waymark.ledger.Verdict;

/** Verifies the log on demand; what was found is itself a fact, and so the list of earlier checks. */
@Component
class Checks {

    private static final String WHOLE = "whole";
    private static final String BROKEN = "broken";

    /** Only a hash may go into the fact: what a broken row holds is not to be trusted, and may be anything. */
    private static final Pattern HASH = Pattern.compile("[A-Za-z0-9+/]{43}=");

    private final SealedLog log;
    private final Facts facts;
    private final Ledger ledger;

    Checks(SealedLog log, Facts facts, Ledger ledger) {
        this.log = log;
        this.facts = facts;
        this.ledger = ledger;
    }

    void verify(Viewer viewer) {
        Fact fact = Fact.of(FactKind.LOG_VERIFIED).by(viewer.id());
        Verdict verdict = log.verify();
        if (verdict instanceof Verdict.Whole whole) {
            fact = fact.detail("outcome", WHOLE)
                    .detail("size", Long.toString(whole.size()))
                    .detail("root", whole.root());
        } else if (verdict instanceof Verdict.Broken broken) {
            fact = fact.detail("outcome", BROKEN)
                    .detail("entry", broken.at() == null ? null : Long.toString(broken.at()))
                    .detail("what", broken.what())
                    .detail("recorded", hash(broken.recorded()))
                    .detail("computed", hash(broken.computed()));
        }
        ledger.appendAlone(fact);
    }

    Optional<Check> last() {
        return newest(1).stream().findFirst();
    }

    List<Check> newest(int count) {
        return facts
                .newest(new FactQuery(null, null, FactKind.LOG_VERIFIED, null, null), Long.MAX_VALUE, count)
                .stream()
                .map(Checks::check)
                .toList();
    }

    private static Check check(RecordedFact recorded) {
        Fact fact = recorded.fact();
        var details = fact.details();
        return new Check(
                recorded.at(),
                fact.officer(),
                WHOLE.equals(details.get("outcome")),
                number(details.get("size")),
                number(details.get("entry")),
                details.get("what"),
                details.get("recorded"),
                details.get("computed"));
    }

    private static @Nullable Long number(@Nullable String text) {
        return text == null ? null : Long.valueOf(text);
    }

    private static @Nullable String hash(@Nullable String text) {
        return text != null && HASH.matcher(text).matches() ? text : null;
    }
}
