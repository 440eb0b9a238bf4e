package org.waymark.book;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** One case on a way that chance chooses: it answers steps, lets time pass, and lets things happen outside the steps. */
final class RandomWalk {

    private static final int LONGEST = 60;
    private static final int TRIES = 3;

    private final Program program;
    private final Eyes eyes;
    private final Turns turns;
    private final Random chance;
    private final RandomAnswers answers;
    private final Walk walk;
    private final Heard heard;
    private final String begun;
    private final List<String> trail = new ArrayList<>();
    private Instant moment = Clock.systemUTC().instant();
    private CaseNow now;
    private int steps;
    private int timers;
    private int others;

    RandomWalk(Program program, Eyes eyes, Turns turns, long seed) {
        this.program = program;
        this.eyes = eyes;
        this.turns = turns;
        this.chance = new Random(seed);
        this.answers = new RandomAnswers(chance);
        Beginning beginning = Beginning.of(seed, chance);
        trail.add("begins with " + beginning.sop() + " " + String.join(" ", beginning.facts()));
        this.walk = beginning.firstContact()
                ? Walk.openAmongOthers(program, answers.to(TheBook.form("report-survivor")))
                : Walk.openAmongOthers(program)
                        .also(beginning.sop(), beginning.facts().toArray(String[]::new));
        this.heard = new Heard(program, walk.code());
        this.now = CaseNow.of(program.engineRoom(), walk.code());
        this.begun = now.runsOf(beginning.sop()).stream().findFirst().orElse("");
    }

    List<String> trail() {
        return trail;
    }

    int steps() {
        return steps;
    }

    int timers() {
        return timers;
    }

    int others() {
        return others;
    }

    /** The ways it took. */
    Set<String> flows() {
        return heard.listen().flows();
    }

    /** To the end of what it began with, or until it is long enough. @return what was broken on the way, by the last act */
    List<NeverFalse> go() {
        for (int acts = 0; acts < LONGEST && !now.over() && now.runs().containsKey(begun); acts++) {
            Set<String> care = Law.careIn(now);
            Acted act = act();
            care.remove(act.answered());
            now = CaseNow.of(program.engineRoom(), walk.code());
            var touched = new Seen.Care(act.law(), care, Law.careIn(now));
            List<NeverFalse> broken = NeverFalse.brokenIn(eyes.look(walk.code(), now, heard.listen(), touched, moment));
            if (!broken.isEmpty()) {
                return broken;
            }
        }
        return List.of();
    }

    /** @param law whether it was about status, police or court @param answered the task that it answered, if one */
    private record Acted(boolean law, String answered) {

        static final Acted ELSE = new Acted(false, "");
    }

    private Acted act() {
        int die = chance.nextInt(10);
        if (die == 0) {
            Optional<String> turn = turns.take(walk, chance);
            turn.ifPresent(words -> {
                trail.add(words);
                others++;
            });
            return Acted.ELSE;
        }
        if (!now.ticking().isEmpty() && (die <= 3 || now.open().isEmpty())) {
            return letTimePass();
        }
        return now.open().isEmpty() ? Acted.ELSE : answer(chosen());
    }

    /** Mostly a step of what the walk began with. */
    private Task chosen() {
        List<Task> near = now.open().stream()
                .filter(task -> now.within(task.getProcessInstanceId(), begun))
                .toList();
        List<Task> from = near.isEmpty() || chance.nextInt(8) == 0 ? now.open() : near;
        return from.get(chance.nextInt(from.size()));
    }

    /** The timer that is due first goes off, mostly of those of what the walk began with. */
    private Acted letTimePass() {
        Job next = now.ticking().get(0);
        trail.add("time passes in " + CaseNow.procedure(next));
        Instant due = CaseNow.due(next);
        moment = due.isAfter(moment) ? due : moment;
        program.engineRoom().getManagementService().executeJob(next.getId());
        timers++;
        return new Acted(Law.isLaw(CaseNow.procedure(next)), "");
    }

    private Acted answer(Task task) {
        String procedure = CaseNow.procedure(task);
        for (int tries = 1; tries <= TRIES; tries++) {
            String[] said = tries == TRIES ? new String[0] : answers.to(TheBook.form(walk.formOf(task)));
            if (walk.attempt(task, said)) {
                steps++;
                trail.add(procedure + "/" + task.getTaskDefinitionKey() + " " + String.join(" ", said));
                return new Acted(Law.isLaw(procedure), task.getId());
            }
        }
        return Acted.ELSE;
    }
}
