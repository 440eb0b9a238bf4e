package org.waymark.book;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What must hold in every state that a case can come to, whatever is answered and however time passes. */
enum NeverFalse {
    CARE_DOES_NOT_DEPEND_ON_STATUS_OR_COOPERATION(seen -> seen.care().goesOn()),
    SERVICES_ARE_OFFERED_WHATEVER_THE_SCREENING_SAYS(seen -> !seen.screened() || seen.careOffered()),
    NO_STATEMENT_BEFORE_THE_REFLECTION_ENDS_UNLESS_SHE_ASKS(seen -> NeverFalse.waiting(
                    seen, Set.of("record-her-statement", "write-her-statement"))
            .allMatch(step -> step.says("askedHerself", true)
                    || step.says("herOwnWord", "asks")
                    // What the run says of the period is not believed while a period of the case goes on.
                    || !seen.recoveryLasts()
                            && (step.says("reflectionOver", true)
                                    // The earliest day has come, and no period of the case lasts longer than that.
                                    || step.says("periodLasts", false)))),
    NO_CHILD_BY_THE_RULES_FOR_ADULTS(seen -> NeverFalse.waiting(seen, Set.of("screen", "ask-exam-consent"))
                    .noneMatch(step -> step.says("subjectChild", true))
            && seen.open().stream()
                    .noneMatch(step -> step.says("subjectChild", true) && step.says("consentPath", "self"))
            && seen.yesesOfAChild().stream().allMatch(NeverFalse::byWhomTheLadderNames)),
    THE_LEAD_IS_NEVER_FROM_LAW_ENFORCEMENT(seen -> !seen.leadSector().equals("law-enforcement")),
    WHO_HAS_A_CONFLICT_IS_OFFERED_NOTHING(seen -> seen.offeredToConflicted().isEmpty()),
    WHAT_SHE_TOOK_BACK_IS_NOT_SENT(seen -> seen.pendingWithoutConsent().isEmpty());

    private final Predicate<Seen> holds;

    NeverFalse(Predicate<Seen> holds) {
        this.holds = holds;
    }

    /** Those that do not hold. */
    static List<NeverFalse> brokenIn(Seen seen) {
        return Stream.of(values())
                .filter(property -> !property.holds.test(seen))
                .toList();
    }

    /** Section 5 of the domain rules, written down once more: the program's own ladder proves nothing about itself. */
    private static boolean byWhomTheLadderNames(Seen.Yes yes) {
        boolean official = Set.of("court", "authority").contains(yes.givenBy());
        boolean guardian = yes.givenBy().equals("guardian");
        return switch (yes.rung()) {
            case "caregiver" -> guardian || official;
            case "caregiver-and-child", "trusted-adult-and-child" -> (guardian || official) && yes.assent();
            case "child-and-caregiver" -> yes.givenBy().equals("self") || official;
            case "authority-to-appoint", "authority-guardian-excluded" -> official && yes.assent();
            case "treat-as-child" -> (guardian || official) && yes.assent();
            default -> false;
        };
    }

    private static Stream<Seen.Waiting> waiting(Seen seen, Set<String> steps) {
        return seen.open().stream().filter(step -> steps.contains(step.step()));
    }
}
