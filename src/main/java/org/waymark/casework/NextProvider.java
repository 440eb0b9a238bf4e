package org.waymark.casework;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.engine.Engine;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RunId;
import org.waymark.shared.TaskId;

/** Decides which agency a referral is offered to next: the first that provides the service, was not asked and has no conflict. */
@Component
public class NextProvider {

    private final Providers providers;
    private final Conflicts conflicts;
    private final CaseSteps steps;
    private final ReferralRows referrals;
    // Late, since the engine needs the actions first, and one of them asks here.
    private final ObjectProvider<Engine> engine;

    NextProvider(
            Providers providers,
            Conflicts conflicts,
            CaseSteps steps,
            ReferralRows referrals,
            ObjectProvider<Engine> engine) {
        this.providers = providers;
        this.conflicts = conflicts;
        this.steps = steps;
        this.referrals = referrals;
        this.engine = engine;
    }

    /** Empty if everybody was asked. */
    Optional<AgencyKey> of(Referral referral, CaseFile file) {
        Set<AgencyKey> barred = conflicts.of(referral.caseCode());
        return providers.inOrder(referral.service(), file.area()).stream()
                .filter(agency -> !barred.contains(agency) && !referral.asked(agency))
                .findFirst();
    }

    /**
     * Who would be asked if a step of a referral were done now: whoever is to be asked already, else the next.
     *
     * @param service as it is typed in the step; empty if the step asks for none
     */
    public Optional<Asked> of(CaseFile file, TaskId task, Optional<String> service) {
        CaseCode code = file.code();
        Optional<Referral> referral = steps.find(task, code)
                .flatMap(step -> referrals.find(step.run()).or(() -> heldBack(code, step.run())));
        Optional<String> wanted = service.or(() -> referral.map(Referral::service));
        Set<AgencyKey> barred = conflicts.of(code);
        return wanted.flatMap(one -> referral.map(Referral::receiver)
                .filter(agency -> service.isEmpty() && !barred.contains(agency))
                .or(() -> providers.inOrder(one, file.area()).stream()
                        .filter(agency -> !barred.contains(agency))
                        .filter(agency ->
                                referral.filter(before -> before.asked(agency)).isEmpty())
                        .findFirst())
                .map(agency -> new Asked(one, agency)));
    }

    /** She is asked after the call that found somebody came back: nothing was offered, since she had not said yes. */
    private Optional<Referral> heldBack(CaseCode code, RunId run) {
        Optional<String> wanted = engine.getObject().facts(run).code("service");
        return wanted.flatMap(service -> referrals.of(code).stream()
                .filter(one ->
                        one.state() == ReferralState.DRAFT && one.service().equals(service))
                .reduce((earlier, later) -> later));
    }

    /** Who is asked for which service. */
    public record Asked(String service, AgencyKey agency) {}
}
