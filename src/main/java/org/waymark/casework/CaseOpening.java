package org.waymark.casework;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.engine.Engine;
import org.waymark.engine.Sop;
import org.waymark.forms.Answers;
import org.waymark.forms.FormSchema;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AreaKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.Occurred;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;
import org.waymark.vault.Vault;

/** Brings a case into being in one transaction: code, key, first answers, care team, procedure. */
@Component
class CaseOpening {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CaseFiles files;
    private final CaseRecord record;
    private final CareTeam team;
    private final Directory directory;
    private final Engine engine;
    private final Vault vault;
    private final Ledger ledger;
    private final Clock clock;

    CaseOpening(
            CaseFiles files,
            CaseRecord record,
            CareTeam team,
            Directory directory,
            Engine engine,
            Vault vault,
            Ledger ledger,
            Clock clock) {
        this.files = files;
        this.record = record;
        this.team = team;
        this.directory = directory;
        this.engine = engine;
        this.vault = vault;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @param form null if the procedure asks nothing at the start */
    @Transactional
    CaseCode open(
            Viewer viewer,
            Sop sop,
            Edition edition,
            AreaKey area,
            @org.jspecify.annotations.Nullable FormSchema form,
            Answers answers) {
        CaseFile file = add(viewer, sop, edition, area);
        vault.open(file.code());
        ledger.append(opened(viewer, file));
        team.join(viewer, file.code(), CareTeam.Joined.OPENED);
        Answers counting = answers;
        if (form != null) {
            counting = record.record(viewer, file.code(), null, sop.key(), edition, form, answers);
        }
        files.started(file.code(), engine.start(edition, sop.key(), file.code(), facts(file, counting)));
        return file.code();
    }

    /** Codes are short, so two may meet: the table decides, under the lock of the code. */
    private CaseFile add(Viewer viewer, Sop sop, Edition edition, AreaKey area) {
        while (true) {
            CaseCode code = CaseCode.random(directory.casePrefix(), RANDOM);
            ledger.lock(code);
            var file =
                    new CaseFile(code, sop.key(), edition, area, viewer.id(), viewer.agency(), clock.instant(), null);
            if (files.add(file)) {
                return file;
            }
        }
    }

    private static Fact opened(Viewer viewer, CaseFile file) {
        return Fact.of(FactKind.CASE_OPENED)
                .by(viewer.id())
                .on(file.code())
                .under(file.procedure(), file.edition())
                .in(viewer.sector())
                .detail("agency", viewer.agency().value())
                .detail("area", file.area().value())
                .detail("occurred-at", Occurred.at().map(Object::toString).orElse(null));
    }

    private static RoutingFacts facts(CaseFile file, Answers answers) {
        return answers.facts()
                .with("area", file.area().value())
                .with("caseOpened", new RoutingValue.Moment(Occurred.at().orElse(file.openedAt())));
    }
}
