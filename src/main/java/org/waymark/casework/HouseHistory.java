package org.waymark.casework;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.shelter.House;
import org.waymark.casework.shelter.Houses;
import org.waymark.casework.shelter.ShelterMatch;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;

/** What a case knows of a house already: conflicts, her own no, who lives there. */
@Component
class HouseHistory {

    private final Houses houses;
    private final Conflicts conflicts;
    private final ConsentRegister register;

    HouseHistory(Houses houses, Conflicts conflicts, ConsentRegister register) {
        this.houses = houses;
        this.conflicts = conflicts;
        this.register = register;
    }

    Set<AgencyKey> barred(CaseCode code) {
        return conflicts.of(code);
    }

    ShelterMatch.Candidate candidate(CaseCode code, House house) {
        return new ShelterMatch.Candidate(
                house, houses.sameNetwork(code, house.agency()), register.refuses(code, Purpose.P2, house.agency()));
    }
}
