package org.waymark.casework;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.directory.Agency;
import org.waymark.directory.Directory;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;
import org.waymark.shared.DutyKey;

/** Finds the agencies to which a survivor may be referred: those of her area first, then those further away. */
@Component
public class Providers {

    /** Which duty provides a service. A service that is not named here has no provider. */
    private static final Map<String, DutyKey> DUTY = Map.of(
            "health", new DutyKey("hl-clinician"),
            "mental-health", new DutyKey("hl-mental-health"),
            "srh", new DutyKey("hl-srh"),
            "shelter", new DutyKey("ss-shelter-manager"),
            "child-protection", new DutyKey("ss-child-officer"),
            "psychosocial", new DutyKey("cb-psychosocial"),
            "legal-aid", new DutyKey("cb-legal-aid"),
            "livelihoods", new DutyKey("cb-livelihoods"),
            "return", new DutyKey("cb-return"),
            "police", new DutyKey("le-investigator"));

    private final Directory directory;

    Providers(Directory directory) {
        this.directory = directory;
    }

    /** The services that a survivor may be referred to, by key. */
    public static Set<String> services() {
        return DUTY.keySet();
    }

    /** Every agency that provides the service, in the order in which they are asked. */
    public Set<AgencyKey> inOrder(String service, AreaKey area) {
        return duty(service).map(duty -> performing(duty, area)).orElse(Set.of());
    }

    /** Every agency that performs the duty, in the order in which they are asked. */
    public Set<AgencyKey> performing(DutyKey duty, AreaKey area) {
        return Stream.concat(Stream.of(area), directory.areas().stream())
                .map(place -> directory.performing(Set.of(duty), place))
                .flatMap(List::stream)
                // Those who serve everywhere are head offices: they are asked when no office of an area is left.
                .sorted(Comparator.comparing(agency -> agency.areas().size()))
                .map(Agency::key)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The duty that provides a service; empty for a service that nobody provides. */
    public Optional<DutyKey> duty(String service) {
        return Optional.ofNullable(DUTY.get(service));
    }

    /** The service that a duty provides; empty for duties that provide none. */
    public Optional<String> service(DutyKey duty) {
        return DUTY.entrySet().stream()
                .filter(entry -> entry.getValue().equals(duty))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
