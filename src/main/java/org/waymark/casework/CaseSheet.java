package org.waymark.casework;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseSteps.DueStep;
import org.waymark.casework.Cases.CaseView;
import org.waymark.casework.Cases.Member;
import org.waymark.casework.Cases.Said;
import org.waymark.casework.Guests.Guest;
import org.waymark.casework.OpenTasks.OpenTask;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SectorKey;

/** Puts together what one viewer may see of one case. */
@Component
class CaseSheet {

    /** The plan with its services is a block of its own. */
    private static final String PLAN = "B12";

    private final CaseRecord record;
    private final CareTeam team;
    private final CaseLeads leads;
    private final ConsentRegister register;
    private final ConsentSight sight;
    private final ReferralRows referrals;
    private final AccessTable access;
    private final Guests guests;
    private final Whereabouts whereabouts;
    private final CaseSteps steps;
    private final StepOwners whose;
    private final Standing standing;
    private final Book book;
    private final ObjectProvider<OpenTasks> tasks;
    private final Clock clock;

    CaseSheet(
            CaseRecord record,
            CareTeam team,
            CaseLeads leads,
            ConsentRegister register,
            ConsentSight sight,
            ReferralRows referrals,
            AccessTable access,
            Guests guests,
            Whereabouts whereabouts,
            CaseSteps steps,
            StepOwners whose,
            Standing standing,
            Book book,
            ObjectProvider<OpenTasks> tasks,
            Clock clock) {
        this.record = record;
        this.team = team;
        this.leads = leads;
        this.register = register;
        this.sight = sight;
        this.referrals = referrals;
        this.access = access;
        this.guests = guests;
        this.whereabouts = whereabouts;
        this.steps = steps;
        this.whose = whose;
        this.standing = standing;
        this.book = book;
        this.tasks = tasks;
        this.clock = clock;
    }

    CaseView of(Viewer viewer, CaseFile file, Locale locale) {
        CaseCode code = file.code();
        List<OpenTask> open = openTasks(viewer, code, locale);
        Optional<Guest> guest = guests.find(viewer, code);
        List<DueStep> due = steps.of(code);
        List<Referral> referred = referrals(viewer, file);
        return new CaseView(
                file,
                book.sop(file.edition(), file.procedure())
                        .map(sop -> sop.name(locale))
                        .orElse(file.procedure().value()),
                members(viewer, file, guest),
                consents(viewer, file),
                record.disclose(viewer, code, file.edition(), locale),
                referred,
                open,
                guest.isPresent() ? Set.of() : elsewhere(code, due, open),
                standing.of(file, known(due, open), guest.isEmpty(), locale));
    }

    List<OpenTask> openTasks(Viewer viewer, CaseCode code, Locale locale) {
        return tasks.stream()
                .flatMap(worklist -> worklist.of(viewer, code, locale).stream())
                .toList();
    }

    /** Which step it is, those of another sector need not know. */
    private Set<SectorKey> elsewhere(CaseCode code, List<DueStep> due, List<OpenTask> open) {
        List<DueStep> known = known(due, open);
        return due.stream()
                .filter(step -> !known.contains(step))
                .flatMap(step -> whose.sector(code, step).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<DueStep> known(List<DueStep> due, List<OpenTask> open) {
        Set<String> tasks = open.stream().map(OpenTask::id).collect(Collectors.toSet());
        return due.stream().filter(step -> tasks.contains(step.task().value())).toList();
    }

    /** Guests know whom they work with, not who else looks after the survivor. */
    private List<Member> members(Viewer viewer, CaseFile file, Optional<Guest> guest) {
        Optional<OfficerId> lead = leads.of(file.code());
        Set<AgencyKey> kept = whereabouts.keptFrom(viewer, file);
        return team.of(file.code()).stream()
                .filter(one -> guest.isEmpty() || guest.get().knows(one.agency()))
                .filter(one -> !kept.contains(one.agency()))
                .map(one -> new Member(
                        one.officer(),
                        one.agency(),
                        one.sector(),
                        one.how().key(),
                        one.joinedAt(),
                        lead.equals(Optional.of(one.officer()))))
                .toList();
    }

    private List<Said> consents(Viewer viewer, CaseFile file) {
        return register.current(file.code()).stream()
                .filter(sight.of(viewer, file))
                .map(this::said)
                .toList();
    }

    private Said said(Consent one) {
        return new Said(
                one.id(),
                one.purpose().name(),
                one.recipient(),
                one.blocks().stream().sorted(BlockOrder.INSTANCE).toList(),
                one.standing(clock.instant()),
                one.givenBy(),
                one.method(),
                one.language(),
                one.recordedBy(),
                one.at(),
                one.expiresAt());
    }

    /** Readers of the plan see every referral; every other agency those it sent or received. */
    private List<Referral> referrals(Viewer viewer, CaseFile file) {
        boolean all = access.readable(file.edition(), PLAN, viewer.duties());
        return referrals.of(file.code()).stream()
                .filter(one -> all || one.concerns(viewer.agency()))
                .toList();
    }
}
