package org.waymark.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.waymark.shared.RoutingFacts;

/** One case on a way that chance chooses: it answers steps, lets time pass, tells the case things, takes consents back. */
final class RandomWalk {

    private static final int LONGEST = 45;
    private static final int TRIES = 4;
    private static final List<String> TOLD = List.of(
            "msg.danger",
            "msg.risk.event",
            "msg.incident.detected",
            "msg.missing",
            "msg.arrested",
            "msg.review.asked",
            "msg.coop.yes",
            "msg.transfer.abroad",
            "msg.retrafficked",
            "msg.care.due");
    private static final Set<String> LAW = Set.of(
            "rights-and-interview",
            "grounds-decision",
            "conclusive-decision",
            "recovery-reflection",
            "recovery-talks",
            "recovery-support",
            "recovery-early-end",
            "hold-removal",
            "criminal-justice",
            "legal-preparation",
            "police-statement",
            "cooperation-withdrawn",
            "court-proceedings",
            "court-support",
            "justice-safeguards");
    private static final Set<String> CARE = Set.of(
            "interagency-referral",
            "health-response",
            "clinical-care",
            "health-follow-up",
            "shelter-placement",
            "shelter-stay",
            "case-plan",
            "safety-measures");

    private static final List<String> LATER = List.of(
            "police-statement",
            "police-statement",
            "police-statement",
            "criminal-justice",
            "recovery-reflection",
            "rights-and-interview",
            "child-protection",
            "case-plan",
            "voluntary-return");

    private final Program program;
    private final Random chance;
    private final RandomAnswers answers;
    private final Eyes eyes;
    private final Walk walk;
    private final List<String> trail = new ArrayList<>();
    private boolean conflict;

    RandomWalk(Program program, Eyes eyes, long seed) {
        this.program = program;
        this.eyes = eyes;
        this.chance = new Random(seed);
        this.answers = new RandomAnswers(chance);
        this.walk = chance.nextBoolean() ? fromTheFirstContact() : fromLaterOn();
    }

    private Walk fromTheFirstContact() {
        return Walk.open(program, answers.to(TheBook.form("report-survivor")));
    }

    /** Few cases that begin at the beginning come to the police or to a court: half of them begin there. */
    private Walk fromLaterOn() {
        String procedure = LATER.get(chance.nextInt(LATER.size()));
        boolean child = chance.nextInt(3) == 0;
        List<String> facts = new ArrayList<>(List.of(
                "subjectChild=" + child,
                "ageBand=" + (child ? "15-17" : "18-plus"),
                "riskLevel=medium",
                "urgency=priority"));
        Stream.of("reflectionOver", "askedHerself")
                .filter(fact -> chance.nextInt(3) == 0)
                .forEach(fact -> facts.add(fact + "=true"));
        trail.add("begins with " + procedure + " " + String.join(" ", facts));
        return Walk.begin(program, procedure, facts.toArray(String[]::new));
    }

    List<String> trail() {
        return trail;
    }

    /** To its end, or until it is long enough. @return what was broken on the way, with the act that broke it */
    List<String> go() {
        conflict = chance.nextInt(3) == 0;
        if (conflict) {
            trail.add("the police of the north are suspected");
            walk.suspected("ctu-north");
        }
        for (int acts = 0; acts < LONGEST; acts++) {
            List<Task> open = sorted();
            if (open.isEmpty() && timers().isEmpty()) {
                break;
            }
            Set<String> care = care(open);
            boolean law = act(open);
            Set<String> before =
                    care.stream().filter(id -> !id.equals(answered)).collect(Collectors.toSet());
            List<NeverFalse> broken = NeverFalse.brokenIn(eyes.look(walk, conflict, law, before));
            if (!broken.isEmpty()) {
                return broken.stream().map(Enum::name).toList();
            }
        }
        return List.of();
    }

    private String answered = "";

    /** One act. @return whether it was an answer about status, police or court */
    private boolean act(List<Task> open) {
        answered = "";
        int die = chance.nextInt(12);
        if (die == 0 && eyes.takeBack(walk, chance)) {
            trail.add("she takes a consent back");
        } else if (die == 1) {
            String message = TOLD.get(chance.nextInt(TOLD.size()));
            trail.add(message + (walk.tell(message, RoutingFacts.none()) ? "" : " unheard"));
        } else if (die <= 3 && !timers().isEmpty() || open.isEmpty()) {
            letTimePass();
        } else {
            return answer(chosen(open));
        }
        return false;
    }

    /** Any step, or every other time one of the police, a court or her status: those come late, and few are reached. */
    private Task chosen(List<Task> open) {
        List<Task> law = open.stream()
                .filter(task -> LAW.contains(procedure(task.getProcessDefinitionId())))
                .toList();
        List<Task> from = law.isEmpty() || chance.nextBoolean() ? open : law;
        return from.get(chance.nextInt(from.size()));
    }

    private void letTimePass() {
        if (!timers().isEmpty()) {
            Job next = timers().get(0);
            trail.add("time passes in " + procedure(next.getProcessDefinitionId()));
            program.engineRoom().getManagementService().executeJob(next.getId());
        }
    }

    private boolean answer(Task task) {
        String procedure = procedure(task.getProcessDefinitionId());
        for (int tries = 0; tries < TRIES; tries++) {
            String[] said = tries == TRIES - 1 ? new String[0] : answers.to(TheBook.form(walk.formOf(task)));
            try {
                walk.complete(task, said);
                answered = task.getId();
                trail.add(procedure + "/" + task.getTaskDefinitionKey() + " " + String.join(" ", said));
                return LAW.contains(procedure);
            } catch (AssertionError refused) {
                // Answers that do not go together, or nobody at this agency: the officer answers otherwise.
            }
        }
        return false;
    }

    private List<Task> sorted() {
        return walk.runs()
                .tasks()
                .sorted(Comparator.comparing(Task::getTaskDefinitionKey).thenComparing(Task::getCreateTime))
                .toList();
    }

    private Set<String> care(List<Task> open) {
        return open.stream()
                .filter(task -> CARE.contains(procedure(task.getProcessDefinitionId())))
                .map(Task::getId)
                .collect(Collectors.toSet());
    }

    private List<Job> timers() {
        return walk.runs()
                .ticking()
                .sorted(Comparator.comparing(RandomWalk::due).thenComparing(Job::getProcessDefinitionId))
                .toList();
    }

    private static Instant due(Job job) {
        return job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant();
    }

    static String procedure(String definition) {
        return definition.substring(0, definition.indexOf(':'));
    }
}
