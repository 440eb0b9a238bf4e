package org.waymark.casework.team;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.Conflicts;
import org.waymark.directory.Directory;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.shared.DutyKey;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/**
 * Decides who may work on a case and who may lead it. To work on it: an officer with a duty that a step of the case's book is
 * drawn for, of no agency that is barred. To lead it: of those a case manager, never one of law enforcement, so that care and
 * investigation stay apart (domain rules, section 3).
 */
@Component
class TeamFit {

    private static final DutyKey CASE_MANAGER = new DutyKey("ss-case-manager");
    /** The sector from which a case is led. */
    static final SectorKey CARE = new SectorKey("social-services");

    private static final SectorKey LAW_ENFORCEMENT = new SectorKey("law-enforcement");

    private final Directory directory;
    private final Conflicts conflicts;
    private final Book book;

    TeamFit(Directory directory, Conflicts conflicts, Book book) {
        this.directory = directory;
        this.conflicts = conflicts;
        this.book = book;
    }

    /** The officer of this name, if they may work on the case. @param typed as it was sent: it may be anything */
    Optional<Viewer> worker(CaseFile file, @Nullable String typed) {
        return named(typed)
                .flatMap(directory::viewer)
                .filter(officer -> officer.is(Role.OFFICER))
                .filter(officer -> !Collections.disjoint(officer.duties(), drawn(file)))
                .filter(officer -> !conflicts.bar(officer, file.code()));
    }

    /** The officer of this name, if they may lead the case. */
    Optional<Viewer> lead(CaseFile file, @Nullable String typed) {
        return worker(file, typed)
                .filter(officer -> officer.duties().contains(CASE_MANAGER))
                .filter(officer -> !LAW_ENFORCEMENT.equals(officer.sector()));
    }

    private Set<DutyKey> drawn(CaseFile file) {
        return book.sops(file.edition()).stream()
                .flatMap(sop -> sop.steps().stream())
                .flatMap(step -> step.duties().stream())
                .collect(Collectors.toSet());
    }

    private static Optional<OfficerId> named(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(new OfficerId(typed.strip()));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
