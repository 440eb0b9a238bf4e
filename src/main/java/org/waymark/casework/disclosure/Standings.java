package org.waymark.casework.disclosure;

import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.casework.Consent;
import org.waymark.casework.ConsentRegister;
import org.waymark.casework.FrozenCases;
import org.waymark.casework.Providers;
import org.waymark.casework.Purpose;
import org.waymark.shared.CaseCode;

/** Reads from the register how consent stands for a sending; what she said of the agency counts before the service. */
@Component
class Standings {

    private final ConsentRegister register;
    private final Providers providers;
    private final FrozenCases frozen;
    private final Clock clock;

    Standings(ConsentRegister register, Providers providers, FrozenCases frozen, Clock clock) {
        this.register = register;
        this.providers = providers;
        this.frozen = frozen;
        this.clock = clock;
    }

    Standing of(CaseCode code, Sending sending) {
        if (frozen.holds(code)) {
            return Standing.FROZEN;
        }
        Collection<Consent> said = register.current(code);
        return names(sending)
                .flatMap(name -> said.stream()
                        .filter(one -> one.purpose() == sending.purpose())
                        .filter(one -> one.recipient().equals(name)))
                .findFirst()
                .map(this::standing)
                .orElse(Standing.NOT_ASKED);
    }

    private Standing standing(Consent said) {
        String key = said.standing(clock.instant());
        if (!key.equals("granted")) {
            return new Standing(key, Set.of());
        }
        return new Standing(key, said.blocks().isEmpty() ? meant(said.purpose()) : said.blocks());
    }

    /** Under which names a consent may stand that is meant for this recipient, the narrowest first. */
    private Stream<String> names(Sending sending) {
        return Stream.of(
                        Optional.ofNullable(sending.agency()).map(agency -> agency.value()),
                        Optional.ofNullable(sending.duty()).flatMap(providers::service),
                        Optional.ofNullable(sending.duty()).map(duty -> duty.value()),
                        Optional.ofNullable(sending.purpose().recipient()),
                        Optional.of("any-service"))
                .flatMap(Optional::stream)
                .filter(Objects::nonNull)
                .distinct();
    }

    /** What a yes to the purpose alone says of blocks: who she is and how to reach her, what identification rests on. */
    private static Set<String> meant(Purpose purpose) {
        return switch (purpose) {
            case P3 -> Set.of("B1", "B2");
            case P4 -> Set.of("S2", "intake", "status", "B1", "B3");
            case P7 -> Set.of("B11");
            default -> Set.of();
        };
    }
}
