package org.waymark.casework.health;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.ConsentRegister;
import org.waymark.casework.Purpose;
import org.waymark.engine.Book;
import org.waymark.engine.ClockRule;
import org.waymark.shared.CaseCode;
import org.waymark.shared.ClockKey;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;

/** Asks {@code clinical-windows.dmn} (D3) of an edition which offers of care can still help. */
@Component
class ClinicalTable {

    private static final String CARE = "clinical-windows";
    private static final String SAMPLES = "sample-windows";

    private final Book book;
    private final ConsentRegister register;
    private final Clock clock;

    ClinicalTable(Book book, ConsentRegister register, Clock clock) {
        this.book = book;
        this.register = register;
        this.clock = clock;
    }

    /** @param child whether she is, or may be, a child */
    List<Offer> offers(Edition edition, CaseCode code, Exposure exposure, boolean child) {
        Instant now = clock.instant();
        RoutingFacts inputs =
                exposure.inputs(now).with("subjectChild", child).with("samplesConsent", samplesConsent(code, now));
        @Nullable Instant from = exposure.at().orElse(null);
        return Stream.of(CARE, SAMPLES)
                .filter(table -> book.decides(edition, table))
                .flatMap(table -> book.decide(edition, table, inputs).stream())
                .map(row -> offer(edition, row, from, exposure))
                .toList();
    }

    private String samplesConsent(CaseCode code, Instant now) {
        return register.newest(code, Purpose.P6).map(said -> said.standing(now)).orElse("not-asked");
    }

    private Offer offer(Edition edition, Map<String, String> row, @Nullable Instant from, Exposure exposure) {
        String code = row.getOrDefault("offer", "");
        String key = row.getOrDefault("clock", "");
        @Nullable ClockRule rule = key.isEmpty() ? null : book.clock(edition, new ClockKey(key), null);
        return new Offer(code, rule, from, exposure.answers(code));
    }
}
