package org.waymark.casework;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.casework.Cases.CaseView;
import org.waymark.casework.Cases.Member;
import org.waymark.casework.Cases.Said;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.shared.CaseCode;

/** Puts together what one viewer may see of one case. */
@Component
class CaseSheet {

    /** The register of consents is a block of its own. */
    private static final String REGISTER = "B13";
    /** So is the plan with its services. */
    private static final String PLAN = "B12";

    private final CaseRecord record;
    private final CareTeam team;
    private final ConsentRegister register;
    private final ReferralRows referrals;
    private final AccessTable access;
    private final Book book;
    private final ObjectProvider<OpenTasks> tasks;
    private final Clock clock;

    CaseSheet(
            CaseRecord record,
            CareTeam team,
            ConsentRegister register,
            ReferralRows referrals,
            AccessTable access,
            Book book,
            ObjectProvider<OpenTasks> tasks,
            Clock clock) {
        this.record = record;
        this.team = team;
        this.register = register;
        this.referrals = referrals;
        this.access = access;
        this.book = book;
        this.tasks = tasks;
        this.clock = clock;
    }

    CaseView of(Viewer viewer, CaseFile file, Locale locale) {
        CaseCode code = file.code();
        return new CaseView(
                file,
                book.sop(file.edition(), file.procedure())
                        .map(sop -> sop.name(locale))
                        .orElse(file.procedure().value()),
                members(code),
                consents(viewer, file),
                record.disclose(viewer, code, file.edition(), locale),
                referrals(viewer, file),
                tasks.stream()
                        .flatMap(worklist -> worklist.of(viewer, code, locale).stream())
                        .toList());
    }

    private List<Member> members(CaseCode code) {
        return team.of(code).stream()
                .map(one -> new Member(
                        one.officer(), one.agency(), one.sector(), one.how().key(), one.joinedAt()))
                .toList();
    }

    /** Readers of the register see all of it; every other agency what was said about sharing with it. */
    private List<Said> consents(Viewer viewer, CaseFile file) {
        boolean all = access.readable(file.edition(), REGISTER, viewer.duties());
        return register.current(file.code()).stream()
                .filter(one -> all
                        || one.recipient().equals(viewer.agency().value())
                        || one.recordedBy().equals(viewer.id()))
                .map(this::said)
                .toList();
    }

    private Said said(Consent one) {
        return new Said(
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
