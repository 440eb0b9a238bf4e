package org.waymark.casework.shelter;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.AreaKey;

/** Adds the invented houses of the demonstration shelters, if the country pack has any. */
@Component
@ConditionalOnProperty(name = "waymark.demo", havingValue = "true")
class DemoHouses {

    private final Houses houses;
    private final Clock clock;
    private final String country;

    DemoHouses(Houses houses, Clock clock, @Value("${waymark.country:tt}") String country) {
        this.houses = houses;
        this.clock = clock;
        this.country = country;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void add() {
        var file = new ClassPathResource("country/" + country + "/houses.yaml");
        if (!file.exists()) {
            return;
        }
        try (var content = file.getInputStream()) {
            for (Entry entry : new YAMLMapper().readValue(content, Entry[].class)) {
                houses.add(house(entry), null, clock.instant());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private House house(Entry entry) {
        // The licence of an invented house never runs out while it is tried.
        LocalDate licence = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusYears(10);
        return new House(
                entry.code(),
                new AgencyKey(entry.agency()),
                new AreaKey(entry.area()),
                entry.reaches().stream().map(AreaKey::new).collect(Collectors.toSet()),
                entry.takes(),
                entry.families(),
                entry.childrenApart(),
                entry.beds(),
                Tier.of(entry.tier()),
                entry.meets(),
                entry.languages(),
                licence,
                false,
                false,
                false);
    }

    /** A house as the file writes it. */
    record Entry(
            String code,
            String agency,
            String area,
            Set<String> reaches,
            Set<String> takes,
            boolean families,
            boolean childrenApart,
            int beds,
            String tier,
            Set<String> meets,
            Set<String> languages) {}
}
