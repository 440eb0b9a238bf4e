package org.waymark.casework.health;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.RecordValues;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/**
 * Action {@code openClinicalWindows}: asks D3 over the sealed answers what can still help. The engine learns only until when:
 * {@code firstWindowEnds}, {@code stepWindowEnds}, {@code windowOpen} (an offer runs out and has no answer), {@code windowAlarm}
 * and {@code windowAlarmAt} (the next warning). With the property {@code passed-alarm} = {@code now}, a warning that was due
 * before anybody asked is given at once.
 */
@Component
class OpenClinicalWindows implements ProcedureAction {

    private final RecordValues values;
    private final ClinicalTable table;
    private final Clock clock;

    OpenClinicalWindows(RecordValues values, ClinicalTable table, Clock clock) {
        this.values = values;
        this.table = table;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "openClinicalWindows";
    }

    @Override
    public RoutingFacts perform(Call call) {
        Instant now = clock.instant();
        List<Offer> pressing = Exposure.in(new Answered(values.all(call.caseCode(), Exposure::asks))).stream()
                .flatMap(exposure ->
                        table
                                .offers(
                                        call.edition(),
                                        call.caseCode(),
                                        exposure,
                                        call.facts().flag("subjectChild"))
                                .stream())
                .filter(Offer::pressing)
                .toList();
        Optional<Instant> alarm =
                alarm(pressing, now, "now".equals(call.properties().get("passed-alarm")));
        RoutingFacts facts =
                RoutingFacts.none().with("windowOpen", !pressing.isEmpty()).with("windowAlarm", alarm.isPresent());
        facts = with(facts, "firstWindowEnds", first(pressing.stream()));
        facts = with(facts, "stepWindowEnds", first(pressing.stream().filter(Offer::ofSamples)));
        return with(facts, "windowAlarmAt", alarm);
    }

    private static Optional<Instant> first(Stream<Offer> offers) {
        return offers.flatMap(offer -> offer.ends().stream()).min(Instant::compareTo);
    }

    private static Optional<Instant> alarm(List<Offer> offers, Instant now, boolean passedToo) {
        List<Instant> alarms = offers.stream().flatMap(Offer::alarms).sorted().toList();
        boolean passed = passedToo && !alarms.isEmpty() && !alarms.get(0).isAfter(now);
        return passed
                ? Optional.of(now)
                : alarms.stream().filter(alarm -> alarm.isAfter(now)).findFirst();
    }

    private static RoutingFacts with(RoutingFacts facts, String name, Optional<Instant> moment) {
        return moment.map(at -> facts.with(name, new RoutingValue.Moment(at))).orElse(facts);
    }
}
