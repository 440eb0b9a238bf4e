package org.waymark.book;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;

/** Which procedures are about status, police and courts, and which are care: the one may not touch the other. */
final class Law {

    private static final Set<String> LAW = Set.of(
            "rights-and-interview",
            "grounds-decision",
            "conclusive-decision",
            "recovery-reflection",
            "recovery-talks",
            "recovery-early-end",
            "hold-removal",
            "criminal-justice",
            "legal-preparation",
            "police-statement",
            "cooperation-withdrawn",
            "court-proceedings",
            "court-support",
            "justice-safeguards",
            "compensation-claim",
            "injuries-claim",
            "non-punishment",
            "court-order",
            "detention-response");
    static final Set<String> CARE = Set.of(
            "interagency-referral",
            "health-response",
            "care-consent",
            "crisis-support",
            "arrival-health-check",
            "clinical-care",
            "sample-custody",
            "health-follow-up",
            "shelter-placement",
            "shelter-offer",
            "shelter-arrival",
            "shelter-stay",
            "case-plan",
            "safety-measures");
    /** Its steps are care; what it waits for at its end is the law's: a hold on removal. */
    private static final String SUPPORT = "recovery-support";

    private Law() {}

    static boolean isLaw(String procedure) {
        return LAW.contains(procedure);
    }

    private static boolean isCare(String procedure) {
        return CARE.contains(procedure) || SUPPORT.equals(procedure);
    }

    /** Everything of care that waits or runs in a case, by its id. */
    static Set<String> careIn(CaseNow now) {
        return Stream.concat(
                        now.open().stream()
                                .filter(task -> isCare(CaseNow.procedure(task)))
                                .map(Task::getId),
                        now.runs().values().stream()
                                .filter(run -> CARE.contains(CaseNow.procedure(run.getProcessDefinitionId())))
                                .map(ProcessInstance::getId))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
