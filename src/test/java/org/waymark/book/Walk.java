package org.waymark.book;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.waymark.casework.Cases;
import org.waymark.casework.restricted.Concerns;
import org.waymark.directory.Viewer;
import org.waymark.engine.Sop;
import org.waymark.engine.Step;
import org.waymark.forms.Answers;
import org.waymark.forms.Checked;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.Acting;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;
import org.waymark.support.FreeBeds;
import org.waymark.worklist.Completion;

/** One case on its way through the book: its steps are answered on their own forms, by officers whose duty they are. */
final class Walk {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final Program program;
    private final Edition edition;
    private final CaseCode code;
    private final Runs runs;
    private final Map<String, Viewer> doneBy = new HashMap<>();

    private Walk(Program program, CaseCode code) {
        this.program = program;
        this.edition = program.book().current().orElseThrow();
        this.code = code;
        this.runs = new Runs(program.engineRoom(), code);
    }

    /** Opens a case in the north with the spine. @param said answers to its start form; she is an adult unless they say not */
    static Walk open(Program program, String... answers) {
        String[] said = Stream.of(answers).anyMatch(answer -> answer.startsWith("ageBand="))
                ? answers
                : Stream.concat(Stream.of(answers), Stream.of("ageBand=18-plus"))
                        .toArray(String[]::new);
        FreeBeds.asAtFirst(program.jdbc());
        return openAmongOthers(program, said);
    }

    /** As {@link #open}, but what houses there are and who lives there is left as it is. */
    static Walk openAmongOthers(Program program, String... said) {
        Viewer opener = program.officers().named("ngo.north");
        var submission = FilledForm.of(TheBook.form("report-survivor"), said);
        var opening = Acting.as(
                opener.id(), () -> program.cases().open(opener, "survivor-case", "north", submission, Locale.ENGLISH));
        if (opening instanceof Cases.Opening.Opened opened) {
            return new Walk(program, opened.code());
        }
        throw new AssertionError("not opened: " + opening);
    }

    /**
     * Opens a case and starts one procedure for it beside the spine, which stays at its beginning and goes on hearing messages.
     *
     * @param facts {@code name=code}, {@code name=true}, {@code name=false} or a day, {@code name=2026-11-24}
     */
    static Walk begin(Program program, String sop, String... facts) {
        String[] age = Stream.of(facts)
                .filter(fact -> fact.startsWith("ageBand=") || fact.equals("subjectChild=true"))
                .map(fact -> fact.startsWith("ageBand=") ? fact : "ageBand=15-17")
                .sorted(Comparator.comparing("ageBand=15-17"::equals))
                .limit(1)
                .toArray(String[]::new);
        return go(open(program, age), sop, facts);
    }

    /** Starts one procedure more for a case. @param facts as {@link #begin} takes them */
    static Walk go(Walk walk, String sop, String... facts) {
        walk.inAct(
                walk.program.officers().named("social.north"),
                () -> walk.program.engine().start(walk.edition, new SopKey(sop), walk.code, facts(facts)));
        return walk;
    }

    /** Starts one more procedure for the same case. @param facts as in {@link #begin} */
    Walk also(String sop, String... facts) {
        inAct(
                program.officers().named("social.north"),
                () -> program.engine().start(edition, new SopKey(sop), code, facts(facts)));
        return this;
    }

    private static RoutingFacts facts(String... pairs) {
        RoutingFacts facts = RoutingFacts.none();
        for (String pair : pairs) {
            String[] parts = pair.split("=", 2);
            facts = facts.with(parts[0], value(parts[1]));
        }
        return facts;
    }

    private static RoutingValue value(String said) {
        if (said.equals("true") || said.equals("false")) {
            return new RoutingValue.Flag(Boolean.parseBoolean(said));
        }
        return DAY.matcher(said).matches() ? new RoutingValue.Day(LocalDate.parse(said)) : new RoutingValue.Code(said);
    }

    CaseCode code() {
        return code;
    }

    Runs runs() {
        return runs;
    }

    List<String> waiting() {
        return runs.waiting();
    }

    /** Answers the one open step with this id. */
    Walk answer(String step, String... said) {
        return complete(runs.open(step), said);
    }

    /** Answers one of several open steps of this name, it does not matter which. */
    Walk answerAny(String step, String... said) {
        return complete(runs.any(step), said);
    }

    /** Answers a step of this procedure, where another has one of the same name. */
    Walk answerIn(String sop, String step, String... said) {
        return complete(runs.open(runs.of(sop), step), said);
    }

    /** Answers a step in the referral to this service. */
    Walk answerFor(String service, String step, String... said) {
        return complete(runs.open(runs.referral(service), step), said);
    }

    /** The form that an open step asks. */
    String formOf(Task task) {
        return sop(task).step(task.getTaskDefinitionKey()).orElseThrow().form().value();
    }

    /** Answers this open step. */
    Walk complete(Task task, String... said) {
        var run = task.getProcessInstanceId();
        Sop sop = sop(task);
        Step step = sop.step(task.getTaskDefinitionKey()).orElseThrow();
        Viewer officer = program.officers().forStep(step, agency(step, run), doneBy.get(run + "/" + step.notBy()));
        var file = program.book().form(edition, step.form()).orElseThrow();
        FormSchema form = program.forms().read(file.name(), file.content());
        Answers answers = answers(form, said);
        var id = new TaskId(task.getId());
        inAct(officer, () -> {
            var objections = program.record().objections(officer, code, form, answers, Locale.ENGLISH);
            if (!objections.isEmpty()) {
                throw new AssertionError(form.key() + ": " + objections);
            }
            Answers counting = program.record().record(officer, code, id, sop.key(), edition, form, answers);
            program.engine().complete(id, counting.facts(), counting.decisionInputs());
            return id;
        });
        doneBy.put(run + "/" + step.id(), officer);
        return this;
    }

    /**
     * Answers this open step at the desk of an officer, where the program itself decides whether they may and what is wrong.
     *
     * @return whether it is done; if not, nothing is
     */
    boolean attempt(Task task, String... said) {
        Sop sop = sop(task);
        Step step = sop.step(task.getTaskDefinitionKey()).orElseThrow();
        Submission typed = FilledForm.of(TheBook.form(step.form().value()), said);
        return program.officers()
                .able(step, agency(step, task.getProcessInstanceId()))
                .map(officer -> attempt(task, officer, typed))
                .filter(Optional::isPresent)
                .map(Optional::get)
                .findFirst()
                .orElse(false);
    }

    /** Empty if this officer may not do it, so that another might. */
    private Optional<Boolean> attempt(Task task, Viewer officer, Submission typed) {
        return program.allowed(() -> program.desk().complete(new TaskId(task.getId()), officer, typed, Locale.ENGLISH)
                instanceof Completion.Completed);
    }

    private static Answers answers(FormSchema form, String... said) {
        Checked checked = form.check(FilledForm.of(TheBook.form(form.key().value()), said), Locale.ENGLISH);
        if (checked instanceof Checked.Accepted accepted) {
            return accepted.answers();
        }
        throw new AssertionError(form.key() + ": " + checked);
    }

    private Sop sop(Task task) {
        return program.book().sops(edition).stream()
                .filter(sop -> task.getProcessDefinitionId().startsWith(sop.key() + ":"))
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String agency(Step step, String run) {
        Object agency = step.agencyFact() == null
                ? null
                : program.engineRoom().getRuntimeService().getVariable(run, step.agencyFact());
        return agency == null ? null : agency.toString();
    }

    /** Lets the time of this drawn timer of a procedure pass. @param event the id of the event that it is drawn on */
    Walk timePasses(String sop, String event) {
        runs.timePasses(runs.of(sop), event);
        return this;
    }

    /** How long there is for an open step, by the clock that is drawn on it and the urgency of its run. */
    Duration timeLeft(String step) {
        Task task = runs.open(step);
        Step drawn = sop(task).step(step).orElseThrow();
        Object urgency = program.engineRoom().getRuntimeService().getVariable(task.getProcessInstanceId(), "urgency");
        return program.book()
                .clock(edition, drawn.clock(), urgency == null ? null : urgency.toString())
                .limit();
    }

    /** Whether different officers did these two steps of this case last. */
    boolean otherThan(String step, String other) {
        return !lastDid(step).equals(lastDid(other));
    }

    private Viewer lastDid(String step) {
        return doneBy.entrySet().stream()
                .filter(done -> done.getKey().endsWith("/" + step))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody did " + step));
    }

    /** Until when this drawn timer of a procedure waits. */
    Instant due(String sop, String event) {
        return runs.due(runs.of(sop), event);
    }

    /** How long there is for an open step, by the clock that is drawn on it. */
    Duration timeFor(String step) {
        Task task = runs.open(step);
        Step drawn = sop(task).step(step).orElseThrow();
        return program.book().clock(edition, drawn.clock(), null).limit();
    }

    /** A routing fact of the one run of a procedure. */
    Object fact(String sop, String name) {
        return runs.fact(runs.of(sop), name);
    }

    /** Lets the receiver of the referral to this service miss its time. */
    Walk nobodyAnswers(String service) {
        runs.timePasses(runs.referral(service));
        return this;
    }

    /** Takes the referral to this service back. */
    boolean revoke(String service) {
        return revoke(runs.referral(service));
    }

    /** Takes this referral back. */
    boolean revoke(ProcessInstance referral) {
        var run = new RunId(referral.getId());
        return inAct(
                program.officers().named("social.north"),
                () -> program.engine().tell(run, "msg.referral.revoke", RoutingFacts.none()));
    }

    /** Reports that officials of these agencies may be involved, so that they lose sight of the case. */
    Walk suspected(String... agencies) {
        Viewer reporter = program.officers().named("ngo.north");
        for (String agency : agencies) {
            var report = new Concerns.Report("office", agency, null, "seen at the door");
            Acting.as(reporter.id(), () -> program.concerns().report(reporter, code.value(), report));
        }
        return this;
    }

    /** Says something to the case itself, whatever step it is at. */
    boolean tell(String message, RoutingFacts facts) {
        var spine = new RunId(runs.of("survivor-case").getId());
        return inAct(
                program.officers().named("social.north"), () -> program.engine().tell(spine, message, facts));
    }

    /** Says something to the one run of a procedure. */
    boolean tellRun(String sop, String message) {
        var run = new RunId(runs.of(sop).getId());
        return inAct(
                program.officers().named("social.north"),
                () -> program.engine().tell(run, message, RoutingFacts.none()));
    }

    /** As {@link #tell(String, RoutingFacts)}, and somebody must hear it. @param facts {@code name=code} or {@code name=true} */
    Walk told(String message, String... facts) {
        if (!tell(message, facts(facts))) {
            throw new AssertionError("nobody hears " + message);
        }
        return this;
    }

    private <T> T inAct(Viewer officer, Supplier<T> act) {
        return Acting.as(
                officer.id(),
                () -> program.transaction().execute(now -> {
                    program.ledger().lock(code);
                    return act.get();
                }));
    }

    /** The ways taken so far, as {@code procedure#flow}. */
    Set<String> taken() {
        return told(FactKind.FLOW_TAKEN).stream()
                .map(fact -> fact.procedure() + "#" + fact.details().get("flow"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The milestones and ends passed so far, in their order. */
    List<String> milestones() {
        return told(FactKind.MILESTONE_REACHED).stream()
                .map(fact -> fact.details().get("step"))
                .toList();
    }

    /** What has come of a referral, as the spine knows it. */
    Object outcome(String fact) {
        return runs.fact(runs.of("survivor-case"), fact);
    }

    /** The facts of this kind in the log. */
    List<Fact> told(FactKind kind) {
        return program.transaction()
                .execute(now -> program.facts()
                        .ofCase(code)
                        .map(RecordedFact::fact)
                        .filter(fact -> fact.kind() == kind)
                        .toList());
    }
}
