package org.waymark.book;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casework.CareTeam;
import org.waymark.casework.CaseLeads;
import org.waymark.casework.Consent;
import org.waymark.casework.ConsentRegister;
import org.waymark.casework.Purpose;
import org.waymark.casework.consent.Consents;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.ledger.FactKind;
import org.waymark.shared.Acting;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;
import org.waymark.shared.SectorKey;
import org.waymark.worklist.Inbox;
import org.waymark.worklist.InboxQuery;

/** Looks at a case in all the rooms that a property is about. */
final class Eyes {

    private static final Set<String> SERVICES = Set.of("interagency-referral", "health-response", "shelter-placement");

    private static final List<String> KEEPERS = List.of("social.north", "protection.officer", "social.south");

    private final Program program;
    private final CaseLeads leads;
    private final Directory directory;
    private final Inbox inbox;
    private final ConsentRegister register;
    private final Consents consents;
    private final CareTeam team;
    private final JdbcClient jdbc;

    Eyes(Program program, ApplicationContext context) {
        this.program = program;
        this.leads = context.getBean(CaseLeads.class);
        this.directory = context.getBean(Directory.class);
        this.inbox = context.getBean(Inbox.class);
        this.register = context.getBean(ConsentRegister.class);
        this.consents = context.getBean(Consents.class);
        this.team = context.getBean(CareTeam.class);
        this.jdbc = context.getBean(JdbcClient.class);
    }

    Seen look(Walk walk, boolean conflict, boolean law, Set<String> careBefore) {
        return new Seen(
                walk.runs().tasks().map(this::waiting).toList(),
                law,
                careBefore,
                walk.told(FactKind.PROCEDURE_ENDED).stream()
                        .filter(fact ->
                                !"EXTERNALLY_TERMINATED".equals(fact.details().get("state")))
                        .anyMatch(fact -> "identification-screening".equals(String.valueOf(fact.procedure()))),
                walk.told(FactKind.PROCEDURE_STARTED).stream()
                        .anyMatch(fact -> SERVICES.contains(String.valueOf(fact.procedure()))),
                leadSector(walk.code()),
                conflict ? offered(walk.code(), program.officers().named("police.north")) : List.of(),
                pending(walk.code()));
    }

    private Seen.Waiting waiting(Task task) {
        Map<String, Object> facts = program.engineRoom().getRuntimeService().getVariables(task.getProcessInstanceId());
        return new Seen.Waiting(
                task.getId(), RandomWalk.procedure(task.getProcessDefinitionId()), task.getTaskDefinitionKey(), facts);
    }

    private String leadSector(CaseCode code) {
        return leads.of(code)
                .flatMap(directory::viewer)
                .map(Viewer::sector)
                .map(SectorKey::value)
                .orElse("");
    }

    private List<String> offered(CaseCode code, Viewer officer) {
        return List.of(InboxQuery.Scope.AVAILABLE, InboxQuery.Scope.MINE).stream()
                .flatMap(scope -> inbox
                        .list(
                                officer,
                                new InboxQuery(scope, code, null, false, null, InboxQuery.Sort.URGENCY, null, 50))
                        .items()
                        .stream())
                .map(item -> item.step())
                .toList();
    }

    /**
     * Referrals that nothing has been sent of, to a receiver or for a service that she took her consent back for. One whose
     * procedure is over sends nothing any more, whatever its last state is called.
     */
    private List<String> pending(CaseCode code) {
        return register.current(code).stream()
                .filter(consent -> consent.purpose() == Purpose.P2 && consent.status() == Consent.Status.WITHDRAWN)
                .flatMap(consent -> waitingFor(code, consent))
                .toList();
    }

    private Stream<String> waitingFor(CaseCode code, Consent taken) {
        return jdbc
                .sql("""
                        select run_id from referral where case_code = ? and state in ('draft', 'offered')
                            and (service = ? or receiver = ?) and opened_at <= ?
                        """)
                .params(
                        code.value(),
                        taken.recipient(),
                        taken.recipient(),
                        taken.at().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .list()
                .stream()
                .filter(this::runs);
    }

    private boolean runs(String run) {
        return program.engineRoom()
                        .getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(run)
                        .count()
                > 0;
    }

    /** Takes one of her standing grants back. @return false if there is none */
    boolean takeBack(Walk walk, Random chance) {
        List<Consent> standing = register.current(walk.code()).stream()
                .filter(consent -> consent.status() == Consent.Status.GRANTED)
                .sorted(java.util.Comparator.comparing(Consent::position))
                .toList();
        if (standing.isEmpty()) {
            return false;
        }
        Consent one = standing.get(chance.nextInt(standing.size()));
        return KEEPERS.stream()
                .anyMatch(officer -> takenBack(walk, one, program.officers().named(officer)));
    }

    /** Who may not look into the register of this case cannot take it back; then another does. */
    private boolean takenBack(Walk walk, Consent one, Viewer officer) {
        team.join(officer, walk.code(), CareTeam.Joined.TASK);
        try {
            Acting.as(
                    officer.id(),
                    () -> consents.withdraw(
                            officer, walk.code().value(), one.id().toString(), null));
        } catch (NotFound forbidden) {
            return false;
        }
        return true;
    }
}
