package org.waymark.casework;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.directory.Viewer;
import org.waymark.engine.Engine;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Occurred;
import org.waymark.shared.RunId;
import org.waymark.shared.TaskId;

/** What follows for the case from answers, beside their being kept: who joins, what was agreed to, who has a conflict. */
@Component
class RecordOutcomes {

    /** A receiver that declines for this reason may know nothing more of the case. */
    private static final String CONFLICT = "conflict";

    private final CareTeam team;
    private final ConsentRegister register;
    private final ReferralRows referrals;
    private final Conflicts conflicts;
    private final CaseSteps steps;
    private final ShutOut shutOut;
    private final Newcomers newcomers;
    private final Engine engine;
    private final Clock clock;

    RecordOutcomes(
            CareTeam team,
            ConsentRegister register,
            ReferralRows referrals,
            Conflicts conflicts,
            CaseSteps steps,
            ShutOut shutOut,
            Newcomers newcomers,
            Engine engine,
            Clock clock) {
        this.team = team;
        this.steps = steps;
        this.shutOut = shutOut;
        this.newcomers = newcomers;
        this.register = register;
        this.referrals = referrals;
        this.conflicts = conflicts;
        this.engine = engine;
        this.clock = clock;
    }

    /** @param run the run in which the form was asked, null for the start form */
    void follow(
            Viewer viewer, CaseCode code, @Nullable TaskId task, @Nullable RunId run, Map<String, JsonNode> answers) {
        Optional<Referral> referral = run == null ? Optional.empty() : referrals.find(run);
        boolean received =
                referral.map(Referral::receiver).filter(viewer.agency()::equals).isPresent();
        if (received && declinesForConflict(answers)) {
            conflicts.add(code, viewer.agency());
        } else if (!shutOut.is(viewer, code) && (referral.isPresent() || joins(code, task))) {
            team.join(viewer, code, how(viewer, code, received));
        }
        // Asked before anybody was chosen, her yes is about the service that the run is for.
        String asked = referral.map(one -> about(code, one))
                .or(() -> Optional.ofNullable(run)
                        .flatMap(one -> engine.facts(one).code("service")))
                .orElse(null);
        // What she said while there was only paper counts from when she said it.
        ConsentAnswers.in(answers, asked, viewer, Occurred.at().orElseGet(clock::instant))
                .forEach(consent -> register.add(code, task, viewer.sector(), consent));
    }

    /** Where she had said no to the agency that is asked, her answer is about this agency; else about the service. */
    private String about(CaseCode code, Referral referral) {
        AgencyKey receiver = referral.receiver();
        return receiver != null && register.refuses(code, Purpose.P2, receiver) ? receiver.value() : referral.service();
    }

    /** Answering a step lets one in; saying something outside of one does not. */
    private boolean joins(CaseCode code, @Nullable TaskId task) {
        return task != null && !onlyTold(code, task);
    }

    /** An agency that is told to stop using what it was sent answers for itself: that lets nobody into the case again. */
    private boolean onlyTold(CaseCode code, @Nullable TaskId task) {
        return steps.of(code).stream().anyMatch(due -> due.task().equals(task) && due.agency() != null);
    }

    private CareTeam.Joined how(Viewer viewer, CaseCode code, boolean received) {
        if (received) {
            return CareTeam.Joined.REFERRAL;
        }
        return newcomers.colleagues(viewer, code) ? CareTeam.Joined.REOPENED : CareTeam.Joined.TASK;
    }

    private static boolean declinesForConflict(Map<String, JsonNode> answers) {
        JsonNode reason = answers.get("declineReason");
        return reason != null && reason.asText().equals(CONFLICT);
    }
}
