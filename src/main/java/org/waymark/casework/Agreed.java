package org.waymark.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;

/** Decides whether the survivor has agreed that a viewer reads a block for a purpose. */
@Component
class Agreed {

    private final ConsentRegister register;
    private final Clock clock;

    Agreed(ConsentRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** What she has said that concerns the viewer, as it stands now. */
    With with(Viewer viewer, CaseCode code) {
        return new With(viewer, register.current(code), clock.instant());
    }

    /** @param said what counts now, of every purpose and recipient */
    record With(Viewer viewer, Collection<Consent> said, Instant now) {

        /** The purposes for which the viewer may be shown this block. */
        Predicate<Purpose> to(String block) {
            return purpose -> nearest(purpose)
                    .filter(one -> one.holds(now))
                    .filter(one -> one.blocks().isEmpty() || one.blocks().contains(block))
                    .isPresent();
        }

        /** What she said of the viewer's own agency; else the newest that she said of their duties, or of the purpose's own. */
        private Optional<Consent> nearest(Purpose purpose) {
            return of(purpose, Set.of(viewer.agency().value())).or(() -> of(purpose, duties(purpose)));
        }

        private Set<String> duties(Purpose purpose) {
            return Stream.concat(viewer.duties().stream().map(DutyKey::value), Stream.ofNullable(purpose.recipient()))
                    .collect(Collectors.toSet());
        }

        private Optional<Consent> of(Purpose purpose, Set<String> recipients) {
            return said.stream()
                    .filter(one -> one.purpose() == purpose && recipients.contains(one.recipient()))
                    .max(Comparator.comparing(Consent::at));
        }
    }
}
