package org.waymark.casework.health;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.RecordValues;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/**
 * Action {@code planFollowUps}: what of her health care is still to come. Sets {@code followUpLeft} and {@code nextFollowUpAt},
 * {@code certificateDue} (she asked for one), {@code askAgainDue} (taken and not handed over yet) and {@code followUpDue} (any
 * of them).
 */
@Component
class PlanFollowUps implements ProcedureAction {

    private static final String CAME = "followUpCame";
    private static final String ANOTHER = "nextFollowUpOn";
    private static final List<String> DATES = List.of(
            "followUpFirst",
            "followUpTwoWeeks",
            "followUpSixWeeks",
            "followUpThreeMonths",
            "followUpSixMonths",
            ANOTHER);
    private static final Set<String> OTHERS =
            Set.of(CAME, "certificateAsked", "certificateOn", "samplesTaken", "custodyReason");

    private final RecordValues values;
    private final ZoneId zone;

    PlanFollowUps(RecordValues values, ZoneId zone) {
        this.values = values;
        this.zone = zone;
    }

    @Override
    public String name() {
        return "planFollowUps";
    }

    @Override
    public RoutingFacts perform(Call call) {
        var record = new Answered(
                values.all(call.caseCode(), field -> DATES.contains(field.key()) || OTHERS.contains(field.key())));
        Optional<Instant> next = next(record);
        boolean certificate =
                record.code("certificateAsked").filter("yes"::equals).isPresent()
                        && later(record, "certificateAsked", "certificateOn");
        boolean samples = record.codes("samplesTaken").stream().anyMatch(sample -> !sample.equals("none"))
                && later(record, "samplesTaken", "custodyReason");
        RoutingFacts facts = RoutingFacts.none()
                .with("followUpLeft", next.isPresent())
                .with("certificateDue", certificate)
                .with("askAgainDue", samples)
                .with("followUpDue", next.isPresent() || certificate || samples);
        return next.map(at -> facts.with("nextFollowUpAt", new RoutingValue.Moment(at)))
                .orElse(facts);
    }

    private static boolean later(Answered record, String one, String other) {
        return record.at(one)
                .filter(at ->
                        record.at(other).filter(done -> !done.isBefore(at)).isEmpty())
                .isPresent();
    }

    /** The first date after the last one that was kept or missed; one that was agreed on since counts whenever it is. */
    private Optional<Instant> next(Answered record) {
        Optional<Instant> last = record.at(CAME);
        LocalDate after = last.map(at -> at.atZone(zone).toLocalDate()).orElse(LocalDate.MIN);
        Stream<LocalDate> booked = DATES.stream()
                .flatMap(key -> record.day(key).stream()
                        .filter(day -> day.isAfter(after) || key.equals(ANOTHER) && agreedSince(record, last)));
        return booked.min(LocalDate::compareTo)
                .map(day -> day.atStartOfDay(zone).toInstant());
    }

    private static boolean agreedSince(Answered record, Optional<Instant> last) {
        return last.isPresent()
                && record.at(ANOTHER).filter(at -> at.isAfter(last.get())).isPresent();
    }
}
