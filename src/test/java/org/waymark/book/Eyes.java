package org.waymark.book;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.waymark.casework.CaseFiles;
import org.waymark.casework.CaseLeads;
import org.waymark.casework.Conflicts;
import org.waymark.casework.Consent;
import org.waymark.casework.ConsentRegister;
import org.waymark.casework.KnownAge;
import org.waymark.casework.Purpose;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.shared.CaseCode;
import org.waymark.shared.SectorKey;
import org.waymark.worklist.Inbox;
import org.waymark.worklist.InboxQuery;

/** Looks at a case in all the rooms that a property is about. */
final class Eyes {

    private static final Set<String> ADULTS = Set.of("self", "emergency-only");

    private final Program program;
    private final CaseLeads leads;
    private final Directory directory;
    private final Inbox inbox;
    private final ConsentRegister register;
    private final Conflicts conflicts;
    private final KnownAge age;
    private final CaseFiles files;

    Eyes(Program program, ApplicationContext context) {
        this.program = program;
        this.leads = context.getBean(CaseLeads.class);
        this.directory = context.getBean(Directory.class);
        this.inbox = context.getBean(Inbox.class);
        this.register = context.getBean(ConsentRegister.class);
        this.conflicts = context.getBean(Conflicts.class);
        this.age = context.getBean(KnownAge.class);
        this.files = context.getBean(CaseFiles.class);
    }

    /** @param moment to which time has passed in the walk */
    Seen look(CaseCode code, CaseNow now, Heard heard, Seen.Care care, Instant moment) {
        return new Seen(
                now.open().stream().map(task -> waiting(task, now)).toList(),
                care,
                heard.screened(),
                heard.careOffered(),
                recovers(now, moment),
                leadSector(code),
                offered(code),
                pending(code, now),
                ofAChild(code));
    }

    /** Every yes that counts now, whoever gave it. */
    private List<Seen.Yes> ofAChild(CaseCode code) {
        String rung = age.consentPath(files.find(code).orElseThrow());
        if (ADULTS.contains(rung)) {
            return List.of();
        }
        return register.current(code).stream()
                .filter(said -> said.status() == Consent.Status.GRANTED)
                .map(said -> new Seen.Yes(
                        said.purpose().name(),
                        rung,
                        said.givenBy(),
                        said.circumstances().assentChild()))
                .toList();
    }

    private static Seen.Waiting waiting(Task task, CaseNow now) {
        return new Seen.Waiting(
                CaseNow.procedure(task), task.getTaskDefinitionKey(), now.factsOf(task.getProcessInstanceId()));
    }

    /** A period that was not granted yet lasts too. */
    private static boolean recovers(CaseNow now, Instant moment) {
        return now.runsOf("recovery-reflection").stream()
                .map(run -> now.factsOf(run).get("recoveryEndsAt"))
                .anyMatch(end -> !(end instanceof Date day) || day.toInstant().isAfter(moment));
    }

    private String leadSector(CaseCode code) {
        return leads.of(code)
                .flatMap(directory::viewer)
                .map(Viewer::sector)
                .map(SectorKey::value)
                .orElse("");
    }

    /** What any officer on the other side of a conflict finds of this case in any list. */
    private List<String> offered(CaseCode code) {
        Conflicts.Side side = conflicts.in(code);
        return side.equals(Conflicts.Side.nobody())
                ? List.of()
                : program.officers().all().stream()
                        .filter(officer -> side.has(officer.id(), officer.agency()))
                        .flatMap(officer -> Stream.of(InboxQuery.Scope.values())
                                .flatMap(scope -> inbox.list(officer, listing(scope, code)).items().stream()))
                        .map(item -> item.step())
                        .toList();
    }

    private static InboxQuery listing(InboxQuery.Scope scope, CaseCode code) {
        return new InboxQuery(scope, code, null, false, null, InboxQuery.Sort.URGENCY, null, 50);
    }

    /**
     * Referrals that nothing has been sent of, to a receiver or for a service that she took her consent back for. One whose
     * procedure is over sends nothing any more, whatever its last state is called; one that came back after she took her
     * consent back asks her anew before it goes anywhere.
     */
    private List<String> pending(CaseCode code, CaseNow now) {
        return register.current(code).stream()
                .filter(consent -> consent.purpose() == Purpose.P2 && consent.status() == Consent.Status.WITHDRAWN)
                .flatMap(consent -> waitingFor(code, consent))
                .filter(now.runs()::containsKey)
                .toList();
    }

    private Stream<String> waitingFor(CaseCode code, Consent taken) {
        return program
                .jdbc()
                .sql("""
                        select run_id from referral where case_code = ?
                            and state in ('draft', 'offered', 'declined', 'expired', 'returned')
                            and (service = ? or receiver = ?) and opened_at <= ?
                            and (state <> 'returned' or changed_at <= ?)
                        """)
                .params(
                        code.value(),
                        taken.recipient(),
                        taken.recipient(),
                        taken.at().atOffset(ZoneOffset.UTC),
                        taken.at().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .stream();
    }
}
