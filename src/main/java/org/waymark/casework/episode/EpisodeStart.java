package org.waymark.casework.episode;

import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseLeads;
import org.waymark.casework.CaseRecord;
import org.waymark.casework.consent.GrantsEnded;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.engine.Engine;
import org.waymark.forms.Answers;
import org.waymark.forms.FormSchema;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AreaKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingValue;

/** Begins the next episode of a case: the file, the consents, the team, the record and the procedure, in one transaction. */
@Component
class EpisodeStart {

    private final CaseFiles files;
    private final CaseRecord record;
    private final CareTeam team;
    private final CaseLeads leads;
    private final GrantsEnded grants;
    private final Engine engine;
    private final Book book;
    private final Ledger ledger;
    private final Clock clock;

    EpisodeStart(
            CaseFiles files,
            CaseRecord record,
            CareTeam team,
            CaseLeads leads,
            GrantsEnded grants,
            Engine engine,
            Book book,
            Ledger ledger,
            Clock clock) {
        this.files = files;
        this.record = record;
        this.team = team;
        this.leads = leads;
        this.grants = grants;
        this.engine = engine;
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    void begin(Viewer viewer, CaseFile file, AreaKey area, String why, @Nullable FormSchema form, Answers answers) {
        CaseCode code = file.code();
        Edition edition = book.current().orElseThrow();
        Instant now = clock.instant();
        files.reopen(code, file.procedure(), edition, area, why, now);
        ledger.append(Fact.of(FactKind.CASE_REOPENED)
                .by(viewer.id())
                .on(code)
                .under(file.procedure(), edition)
                .in(viewer.sector())
                .detail("agency", viewer.agency().value())
                .detail("area", area.value())
                .detail("reason", why));
        // What she agreed to was for the time before the case was closed.
        grants.all(code);
        leads.end(code);
        team.endGuests(code);
        team.join(viewer, code, CareTeam.Joined.REOPENED);
        Answers counting = answers;
        if (form != null) {
            counting = record.record(viewer, code, null, file.procedure(), edition, form, answers);
        }
        var facts = counting.facts().with("area", area.value()).with("caseOpened", new RoutingValue.Moment(now));
        files.started(code, engine.start(edition, file.procedure(), code, facts));
    }
}
