package org.waymark.casework;

import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.waymark.casework.Guests.Guest;
import org.waymark.directory.Viewer;

/** Decides which entries of the register a viewer sees: its readers all, every other agency what concerns itself. */
@Component
public class ConsentSight {

    /** The register of consents is a block of its own. */
    private static final String REGISTER = "B13";

    private final AccessTable access;
    private final Guests guests;

    ConsentSight(AccessTable access, Guests guests) {
        this.access = access;
        this.guests = guests;
    }

    /** What was said about sharing with the viewer's agency, and what the viewer recorded; all of it for its readers. */
    public Predicate<Consent> of(Viewer viewer, CaseFile file) {
        if (readsAll(viewer, file)) {
            return said -> true;
        }
        Set<String> theirs = guests.find(viewer, file.code())
                .map(Guest::recipients)
                .orElse(Set.of(viewer.agency().value()));
        return said -> theirs.contains(said.recipient()) || said.recordedBy().equals(viewer.id());
    }

    /** Whether the viewer's duties read the whole register. */
    public boolean readsAll(Viewer viewer, CaseFile file) {
        return access.readable(file.edition(), REGISTER, viewer.duties());
    }
}
