package org.waymark.casework.shelter;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.DutyKey;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.NotFound;

/** The houses of a shelter, kept by those who manage it; for everybody else there is nothing here. */
@Component
public class ShelterHouses {

    private static final DutyKey MANAGER = new DutyKey("ss-shelter-manager");

    private final Houses houses;
    private final HouseCodes codes;
    private final Ledger ledger;
    private final Clock clock;

    ShelterHouses(Houses houses, HouseCodes codes, Ledger ledger, Clock clock) {
        this.houses = houses;
        this.codes = codes;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Whether the viewer manages houses. */
    public static boolean keeps(Viewer viewer) {
        return viewer.duties().contains(MANAGER);
    }

    /** The houses of the viewer's agency, by code. @throws NotFound if this is not the viewer's duty */
    public List<KeptHouse> of(Viewer viewer) {
        theirs(viewer);
        return houses.of(viewer.agency());
    }

    /** @throws NotFound if the viewer's agency has no such house */
    public KeptHouse named(Viewer viewer, String code) {
        return of(viewer).stream()
                .filter(kept -> kept.house().code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Keeps what changes from day to day. @throws NotFound if the viewer's agency has no such house */
    @Transactional
    public void keep(Viewer viewer, String code, Houses.Today today) {
        theirs(viewer);
        House now = houses.keep(viewer.agency(), code, today, viewer.id(), clock.instant())
                .orElseThrow(NotFound::new);
        ledger.append(fact(viewer, now, "today"));
    }

    /** Adds a house of the viewer's agency. @throws FieldsAtFault {@code houseCode}; if it is taken, it is not said by whom */
    @Transactional
    public void add(Viewer viewer, House house) {
        theirs(viewer);
        codes.check(house.code());
        if (!houses.add(house, viewer.id(), clock.instant())) {
            throw FieldsAtFault.of("houseCode", "casework.house.fault.taken");
        }
        ledger.append(fact(viewer, house, "added"));
    }

    /** Changes what a house offers; what changes from day to day stays. @throws NotFound if the agency has no such house */
    @Transactional
    public void change(Viewer viewer, House house) {
        theirs(viewer);
        houses.change(house, viewer.id(), clock.instant());
        ledger.append(fact(viewer, named(viewer, house.code()).house(), "offer"));
    }

    /** Adds a house, or changes all that is known of it. @throws FieldsAtFault as {@link #add} */
    @Transactional
    public void put(Viewer viewer, House house) {
        if (of(viewer).stream().noneMatch(kept -> kept.house().code().equals(house.code()))) {
            add(viewer, house);
            return;
        }
        change(viewer, house);
        keep(viewer, house.code(), house.today());
    }

    private static Fact fact(Viewer viewer, House house, String change) {
        return Fact.of(FactKind.HOUSE_KEPT)
                .by(viewer.id())
                .detail("house", house.code())
                .detail("agency", viewer.agency().value())
                .detail("change", change)
                .detail("beds", String.valueOf(house.beds()))
                .detail("danger-near", String.valueOf(house.dangerNear()))
                .detail("recruiter-inside", String.valueOf(house.recruiterInside()))
                .detail("closed", String.valueOf(house.closed()));
    }

    private static void theirs(Viewer viewer) {
        if (!keeps(viewer)) {
            throw new NotFound();
        }
    }
}
