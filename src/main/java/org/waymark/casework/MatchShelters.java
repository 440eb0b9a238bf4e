package org.waymark.casework;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.shelter.House;
import org.waymark.casework.shelter.Houses;
import org.waymark.casework.shelter.Need;
import org.waymark.casework.shelter.ShelterMatch;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.NotFound;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/**
 * Action {@code matchShelters}: chooses the house that is asked next, by D6. Sets {@code offerMade}, {@code receiver},
 * {@code shelterCode}, {@code offersLeft}, {@code unfitReasons} (codes, joined by dots) and {@code questionRounds} to none. After
 * two offers, or one where two are asked at once, or when no house suits, {@code offerMade} is false, so that a person looks; called again, it begins anew. A
 * house that is closed, or whose shelter is asked in another run, is not asked; one that does not serve the area of the case is
 * asked only where {@code bedReach} says {@code anywhere}.
 */
@Component
class MatchShelters implements ProcedureAction {

    private static final String LEFT = "offersLeft";
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final int LONGEST_CODE = 100;
    private static final String MORE = ".more";
    /** What a reason is called where anybody may see it, lest it tells where those she fears are, or who lives with whom. */
    private static final Map<String, String> UNSAID =
            Map.of("danger-near", "safety", "same-network", "safety", "recruiter", "safety");

    private final ReferralDrafts drafts;
    private final ReferralRows rows;
    private final Houses houses;
    private final ShelterMatch match;
    private final HouseHistory history;
    private final RecordedCodes codes;
    private final CaseFiles files;
    private final Clock clock;

    MatchShelters(
            ReferralDrafts drafts,
            ReferralRows rows,
            Houses houses,
            ShelterMatch match,
            HouseHistory history,
            RecordedCodes codes,
            CaseFiles files,
            Clock clock) {
        this.drafts = drafts;
        this.rows = rows;
        this.houses = houses;
        this.match = match;
        this.history = history;
        this.codes = codes;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "matchShelters";
    }

    @Override
    public RoutingFacts perform(Call call) {
        Instant now = clock.instant();
        Referral referral = drafts.of(call.run(), call.caseCode(), call.facts());
        BigDecimal left = left(call.facts());
        var unfit = new TreeSet<String>();
        Optional<House> next = best(call, referral, unfit).filter(house -> left.signum() > 0);
        rows.save(
                next.map(house -> referral.addressedTo(house.agency(), now)).orElseGet(() -> referral.exhausted(now)));
        RoutingFacts facts = RoutingFacts.none()
                .with("offerMade", next.isPresent())
                .with("questionRounds", new RoutingValue.Number(BigDecimal.ZERO))
                .with(
                        LEFT,
                        new RoutingValue.Number(next.isPresent() ? left.subtract(BigDecimal.ONE) : round(call.facts())))
                .with("unfitReasons", joined(unfit));
        return next.map(house -> facts.with("receiver", house.agency().value()).with("shelterCode", house.code()))
                .orElse(facts);
    }

    private Optional<House> best(Call call, Referral referral, Set<String> unfit) {
        CaseFile file = files.find(call.caseCode()).orElseThrow(NotFound::new);
        Need need = need(call.facts(), file);
        boolean anywhere =
                call.facts().code("bedReach").filter("anywhere"::equals).isPresent();
        Set<AgencyKey> barred = new HashSet<>(history.barred(file.code()));
        rows.of(file.code()).stream()
                .filter(other -> other.offeredBeside(call.run(), referral.service()))
                .flatMap(other -> Stream.ofNullable(other.receiver()))
                .forEach(barred::add);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return houses.all().stream()
                .filter(house -> !house.closed())
                .filter(house -> anywhere || house.reaches().contains(file.area()))
                .filter(house -> !barred.contains(house.agency()) && !referral.asked(house.agency()))
                .filter(house -> {
                    List<String> reasons =
                            match.reasons(call.edition(), need, history.candidate(file.code(), house), today);
                    reasons.forEach(reason -> unfit.add(UNSAID.getOrDefault(reason, reason)));
                    return reasons.isEmpty();
                })
                .min(ShelterMatch.order(need));
    }

    /** What she needs for her health, and where those she fears are, is read from the record: the engine does not know it. */
    private Need need(RoutingFacts facts, CaseFile file) {
        var needs = new TreeSet<>(codes.several(file.code(), "shelterNeeds"));
        needs.addAll(codes.several(file.code(), "careNeeds"));
        return Need.of(facts, file.area(), needs, codes.newest(file.code(), "dangerInArea"));
    }

    private static BigDecimal left(RoutingFacts facts) {
        if (facts.get(LEFT).orElse(null) instanceof RoutingValue.Number number) {
            return number.value();
        }
        return round(facts);
    }

    /** At the highest risk another house is asked at the same time. */
    private static BigDecimal round(RoutingFacts facts) {
        return facts.code("shelterTier").filter("critical"::equals).isPresent() ? BigDecimal.ONE : TWO;
    }

    /** As many as a code holds; that there are more is said. */
    static String joined(Set<String> reasons) {
        if (reasons.isEmpty()) {
            return "none";
        }
        String all = String.join(".", reasons);
        return all.length() <= LONGEST_CODE
                ? all
                : all.substring(0, all.lastIndexOf('.', LONGEST_CODE - MORE.length())) + MORE;
    }
}
