package org.waymark.casework.disclosure;

import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.casework.CaseFile;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.Providers;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.Acting;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.DutyKey;
import org.waymark.shared.NotFound;
import org.waymark.shared.RoutingFacts;

/**
 * Action {@code sendChildReport}: sends the least that the duty to report a child asks for, as {@code disclosure.dmn} allows
 * it, to the nearest agency of the duty drawn (property {@code duty}) that has no conflict. Sets the fact drawn (property
 * {@code fact}) to whether one was left.
 */
@Component
class SendChildReport implements ProcedureAction {

    /** Which row of the book makes it a duty: the same in both languages. */
    private static final String REASON = "SOP-06, 2";

    private final CaseFiles files;
    private final Directory directory;
    private final Providers providers;
    private final Disclosures disclosures;
    private final Packing packing;
    private final Dispatch dispatch;
    private final Clock clock;

    SendChildReport(
            CaseFiles files,
            Directory directory,
            Providers providers,
            Disclosures disclosures,
            Packing packing,
            Dispatch dispatch,
            Clock clock) {
        this.files = files;
        this.directory = directory;
        this.providers = providers;
        this.disclosures = disclosures;
        this.packing = packing;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sendChildReport";
    }

    @Override
    public RoutingFacts perform(Call call) {
        CaseFile file = files.find(call.caseCode()).orElseThrow(NotFound::new);
        Viewer sender = Acting.officer().flatMap(directory::viewer).orElseThrow(NotFound::new);
        var duty = new DutyKey(property(call, "duty"));
        for (AgencyKey agency : providers.performing(duty, file.area())) {
            if (told(sender, file, new Recipient(duty, agency))) {
                return RoutingFacts.none().with(property(call, "fact"), true);
            }
        }
        return RoutingFacts.none().with(property(call, "fact"), false);
    }

    /** Whether this one now knows, or knows already because the report comes from there. */
    private boolean told(Viewer sender, CaseFile file, Recipient to) {
        var ask = new Ask(to, Basis.CHILD_PROTECTION, Ground.LEGAL_OBLIGATION, REASON);
        Decision decision = disclosures.decide(sender, file, ask.sending());
        if (decision.conflict()) {
            dispatch.bar(sender, file, to, clock.instant());
            return false;
        }
        if (decision.allows() && !to.agency().equals(sender.agency())) {
            dispatch.send(sender, file, ask, packing.pack(sender, file, to, decision, Set.of()));
        }
        return decision.allows();
    }

    private static String property(Call call, String name) {
        String value = call.properties().get(name);
        if (value == null) {
            throw new IllegalArgumentException(call.element() + " names no " + name);
        }
        return value;
    }
}
