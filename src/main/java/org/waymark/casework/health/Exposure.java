package org.waymark.casework.health;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.waymark.forms.FormField;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/** What the record says that the windows of care depend on; it is opened to decide and never leaves this package. */
final class Exposure {

    private static final String WHEN = "lastExposureAt";
    private static final String CONTACT = "contact";
    private static final List<String> CODES =
            List.of("urgentInjury", "wound", "hivKnown", "pregnancyPossible", "hepBImmune");

    /** By which answer an offer is done with. */
    private static final Map<String, String> ANSWERS = Map.of(
            "hiv-prophylaxis", "pep",
            "emergency-contraception", "emergencyContraception",
            "hepatitis-b", "hepatitisB",
            "samples-vaginal", "samplesTaken",
            "samples-anal", "samplesTaken",
            "samples-oral", "samplesTaken",
            "samples-hand", "samplesTaken");

    private static final Set<String> ASKED = asked();

    private final Answered answered;
    private final Instant noted;

    private Exposure(Answered answered, Instant noted) {
        this.answered = answered;
        this.noted = noted;
    }

    private static Set<String> asked() {
        var keys = new TreeSet<>(CODES);
        keys.addAll(List.of(WHEN, CONTACT));
        keys.addAll(ANSWERS.values());
        return keys;
    }

    /** Whether a question belongs to what is read here. */
    static boolean asks(FormField field) {
        return ASKED.contains(field.key());
    }

    /** Empty if nobody has asked her yet. A correction of one answer does not make the others older than the exposure. */
    static Optional<Exposure> in(Answered answered) {
        var keys = new TreeSet<>(CODES);
        keys.add(CONTACT);
        return answered.since(keys).map(noted -> new Exposure(answered, noted));
    }

    /** When it was last; what was said of an earlier one does not count. */
    Optional<Instant> at() {
        return answered.since(WHEN, noted) ? answered.moment(WHEN) : Optional.empty();
    }

    boolean answers(String offer) {
        String key = ANSWERS.get(offer);
        return key != null && answered.since(key, noted);
    }

    /** The inputs of D3. A date that nobody knows is left out: it counts as inside every window. */
    RoutingFacts inputs(Instant now) {
        RoutingFacts inputs = RoutingFacts.none();
        for (String key : CODES) {
            Optional<String> code = answered.code(key);
            inputs = code.isPresent() ? inputs.with(key, code.get()) : inputs;
        }
        List<String> contact = answered.codes(CONTACT);
        inputs = contact.isEmpty() ? inputs : inputs.with(CONTACT, new RoutingValue.Codes(contact));
        Optional<Instant> at = at();
        return at.isPresent() ? inputs.with("hoursSince", hours(at.get(), now)) : inputs;
    }

    private static RoutingValue.Number hours(Instant from, Instant now) {
        var seconds = BigDecimal.valueOf(Duration.between(from, now).toSeconds());
        return new RoutingValue.Number(seconds.divide(BigDecimal.valueOf(3600), 4, RoundingMode.CEILING));
    }
}
