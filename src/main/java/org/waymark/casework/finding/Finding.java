package org.waymark.casework.finding;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CaseDoor;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Conflicts;
import org.waymark.casework.RecordValues;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.forms.FormField;
import org.waymark.forms.Identifies;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.FieldsAtFault;
import org.waymark.vault.BlindIndex;
import org.waymark.vault.Identity;
import org.waymark.vault.Likeness;

/**
 * Finds a case by the whole name and the date of birth, within the viewer's own agency: the codes of cases to which they are
 * admitted and in which they may read who she is; of others only that a colleague works on one.
 */
@Component
public class Finding {

    private static final Set<Likeness> SAME_DAY = EnumSet.of(Likeness.NAME_AND_DATE, Likeness.SOUND_AND_DATE);
    private static final LocalDate OLDEST = LocalDate.of(1900, 1, 1);

    private final BlindIndex index;
    private final CaseFiles files;
    private final CaseDoor door;
    private final CareTeam team;
    private final Conflicts conflicts;
    private final RecordValues values;
    private final SearchCount searches;
    private final Ledger ledger;
    private final Clock clock;
    private final ZoneId zone;

    Finding(
            BlindIndex index,
            CaseFiles files,
            CaseDoor door,
            CareTeam team,
            Conflicts conflicts,
            RecordValues values,
            SearchCount searches,
            Ledger ledger,
            Clock clock,
            ZoneId zone) {
        this.index = index;
        this.files = files;
        this.door = door;
        this.team = team;
        this.conflicts = conflicts;
        this.values = values;
        this.searches = searches;
        this.ledger = ledger;
        this.clock = clock;
        this.zone = zone;
    }

    /** Whether the viewer may search by name at all. */
    public boolean searches(Viewer viewer) {
        return viewer.is(Role.OFFICER) || viewer.is(Role.SUPERVISOR);
    }

    /**
     * Searches, and writes {@code searched} to the log: that it was done and how much was found, never for whom.
     *
     * @param name given and family name, as they were typed
     * @param born the date of birth as ISO 8601 has it, in the country's zone
     * @throws org.waymark.shared.NotFound if the viewer does not search
     * @throws FieldsAtFault if a part is missing or no date
     * @throws SearchesSpent if they have searched too often
     */
    @Transactional
    public Found byNameAndBirth(Viewer viewer, @Nullable String name, @Nullable String born) {
        if (!searches(viewer)) {
            throw door.denied(viewer, null);
        }
        Identity wanted = wanted(name, born);
        searches.add(viewer.id());
        Found found = sift(viewer, wanted);
        ledger.append(Fact.of(FactKind.SEARCHED)
                .by(viewer.id())
                .in(viewer.sector())
                .detail("kind", "name-and-birth-date")
                .detail("agency", viewer.agency().value())
                .detail("results", Integer.toString(found.codes().size()))
                .detail("colleagues", Boolean.toString(found.colleagues())));
        return found;
    }

    private Identity wanted(@Nullable String name, @Nullable String born) {
        var faults = new ArrayList<FieldsAtFault.Fault>();
        String typed = name == null ? "" : name.strip();
        if (!Identity.hasTwoNames(typed)) {
            faults.add(new FieldsAtFault.Fault("name", "finding.name.missing"));
        }
        Optional<LocalDate> day = day(born);
        if (day.isEmpty()) {
            faults.add(new FieldsAtFault.Fault("birthDate", "finding.birth-date.missing"));
        }
        if (!faults.isEmpty()) {
            throw new FieldsAtFault(faults);
        }
        return Identity.of(typed, day.get());
    }

    private Optional<LocalDate> day(@Nullable String born) {
        try {
            LocalDate day = LocalDate.parse(born == null ? "" : born.strip());
            boolean likely = !day.isBefore(OLDEST) && !day.isAfter(LocalDate.ofInstant(clock.instant(), zone));
            return likely ? Optional.of(day) : Optional.empty();
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private Found sift(Viewer viewer, Identity wanted) {
        var codes = new ArrayList<CaseCode>();
        boolean colleagues = false;
        for (var match : index.find(wanted).entrySet()) {
            Optional<CaseFile> file = files.find(match.getKey()).filter(one -> !conflicts.bar(viewer, one.code()));
            if (file.isPresent() && SAME_DAY.contains(match.getValue())) {
                boolean theirs = door.admits(viewer, file.get().code())
                        && values.mayRead(viewer, file.get(), Finding::dayOfBirth);
                if (theirs) {
                    codes.add(file.get().code());
                } else {
                    colleagues |= worksOn(viewer, file.get());
                }
            }
        }
        codes.sort(Comparator.comparing(CaseCode::value));
        return new Found(List.copyOf(codes), colleagues);
    }

    /** No date of birth, no match: so whoever may read it may know whose it is. */
    private static boolean dayOfBirth(FormField field) {
        return field.identifies() == Identifies.BIRTH_DATE;
    }

    /** One to whom she was only referred is told nothing by her name: what they learn of her, she decides. */
    private boolean worksOn(Viewer viewer, CaseFile file) {
        return team.of(file.code()).stream()
                .anyMatch(one -> one.agency().equals(viewer.agency()) && one.how() != CareTeam.Joined.REFERRAL);
    }

    /** What a search found. @param colleagues whether a colleague works on a case that fits, of which the viewer may not know more */
    public record Found(List<CaseCode> codes, boolean colleagues) {}
}
