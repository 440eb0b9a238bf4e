package org.waymark.casework;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.TaskId;

/** Decides which agency a referral is offered to next: the first that provides the service, was not asked and has no conflict. */
@Component
public class NextProvider {

    private final Providers providers;
    private final Conflicts conflicts;
    private final CaseSteps steps;
    private final ReferralRows referrals;

    NextProvider(Providers providers, Conflicts conflicts, CaseSteps steps, ReferralRows referrals) {
        this.providers = providers;
        this.conflicts = conflicts;
        this.steps = steps;
        this.referrals = referrals;
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
        Optional<Referral> referral = steps.find(task, code).flatMap(step -> referrals.find(step.run()));
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

    /** Who is asked for which service. */
    public record Asked(String service, AgencyKey agency) {}
}
