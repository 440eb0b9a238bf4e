package org.waymark.casework.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.casework.BlockOrder;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Consent;
import org.waymark.casework.ConsentRegister;

/** Tells what an entry of the register means at this moment. */
@Component
class Entries {

    private final ConsentRegister register;
    private final RenewalTimes renewals;
    private final ConsentWords words;
    private final Clock clock;

    Entries(ConsentRegister register, RenewalTimes renewals, ConsentWords words, Clock clock) {
        this.register = register;
        this.renewals = renewals;
        this.words = words;
        this.clock = clock;
    }

    /** Without her words. */
    Entry of(CaseFile file, Consent said) {
        return entry(file, said, Optional.empty());
    }

    /** With her words. */
    Entry opened(CaseFile file, Consent said) {
        return entry(file, said, words.find(file.code(), said.id()));
    }

    private Entry entry(CaseFile file, Consent said, Optional<String> text) {
        Instant now = clock.instant();
        boolean counts = register.current(file.code(), said.purpose(), said.recipient())
                .filter(newest -> newest.id().equals(said.id()))
                .isPresent();
        Optional<Instant> renewBy = renewals.of(file.edition(), said);
        return new Entry(
                file.code(),
                said,
                said.blocks().stream().sorted(BlockOrder.INSTANCE).toList(),
                said.standing(now),
                counts,
                renewBy.orElse(null),
                counts && renewBy.filter(due -> !due.isAfter(now)).isPresent(),
                text.orElse(null));
    }
}
