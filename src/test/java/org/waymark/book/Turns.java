package org.waymark.book;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.context.ApplicationContext;
import org.waymark.casework.CareTeam;
import org.waymark.casework.Consent;
import org.waymark.casework.ConsentRegister;
import org.waymark.casework.consent.Consents;
import org.waymark.casework.team.CareTeams;
import org.waymark.directory.Viewer;
import org.waymark.shared.Acting;
import org.waymark.shared.RoutingFacts;

/** What happens to a case outside its steps: somebody tells it something, is suspected, is to lead it; she takes a consent back. */
final class Turns {

    private static final List<String> TOLD = List.of(
            "msg.danger",
            "msg.risk.event",
            "msg.incident.detected",
            "msg.missing",
            "msg.found",
            "msg.arrested",
            "msg.review.asked",
            "msg.coop.yes",
            "msg.status.presumed",
            "msg.age.changed",
            "msg.transfer.abroad",
            "msg.retrafficked",
            "msg.care.due",
            "msg.capacity.lost",
            "msg.order.received",
            "msg.death.reported");

    private static final List<String> SUSPECTS =
            List.of("ctu-north", "ctu-north", "ctu-south", "immigration", "shelter-one", "regional-health-north");
    private static final List<String> KEEPERS = List.of("social.north", "protection.officer", "social.south");

    private final Program program;
    private final ConsentRegister register;
    private final Consents consents;
    private final CareTeam team;
    private final CareTeams teams;

    Turns(Program program, ApplicationContext context) {
        this.program = program;
        this.register = context.getBean(ConsentRegister.class);
        this.consents = context.getBean(Consents.class);
        this.team = context.getBean(CareTeam.class);
        this.teams = context.getBean(CareTeams.class);
    }

    private static final List<String> RIGHTS = List.of("access", "correct", "restrict", "erase");

    /** Something happens, or nothing. @return what it was, in words */
    Optional<String> take(Walk walk, Random chance) {
        return switch (chance.nextInt(10)) {
            case 0, 1, 2 -> takeBack(walk, chance) ? Optional.of("she takes a consent back") : Optional.empty();
            case 3 -> suspected(walk, SUSPECTS.get(chance.nextInt(SUSPECTS.size())));
            case 4 ->
                appointed(
                        walk,
                        program.officers()
                                .all()
                                .get(chance.nextInt(program.officers().all().size())));
            case 5 -> asksForHerRights(walk, chance);
            case 6 -> calledBack(walk, chance);
            default -> told(walk, TOLD.get(chance.nextInt(TOLD.size())));
        };
    }

    private Optional<String> told(Walk walk, String message) {
        return walk.tell(message, RoutingFacts.none()) ? Optional.of(message) : Optional.empty();
    }

    private static Optional<String> asksForHerRights(Walk walk, Random chance) {
        RoutingFacts asked = RoutingFacts.none()
                .with("requestType", RIGHTS.get(chance.nextInt(RIGHTS.size())))
                .with("request", "told-at-the-desk");
        return walk.tell("msg.rights.request", asked) ? Optional.of("she asks for " + asked) : Optional.empty();
    }

    /** Whoever sent it calls a referral of the case back. */
    private Optional<String> calledBack(Walk walk, Random chance) {
        List<ProcessInstance> sent = walk.runs().all("interagency-referral").toList();
        return sent.isEmpty() || !walk.revoke(sent.get(chance.nextInt(sent.size())))
                ? Optional.empty()
                : Optional.of("a referral is called back");
    }

    private Optional<String> suspected(Walk walk, String agency) {
        return allowed(() -> walk.suspected(agency)) ? Optional.of(agency + " is suspected") : Optional.empty();
    }

    /** Anybody may be proposed: the program has to know who must not lead. */
    private Optional<String> appointed(Walk walk, Viewer officer) {
        Viewer by = program.officers().named("supervisor.social");
        return allowed(() -> Acting.as(
                        by.id(),
                        () -> teams.appoint(
                                by, walk.code().value(), officer.id().value(), "other")))
                ? Optional.of(officer.id() + " is to lead")
                : Optional.empty();
    }

    /** Takes one of her standing grants back. @return false if there is none */
    private boolean takeBack(Walk walk, Random chance) {
        List<Consent> standing = register.current(walk.code()).stream()
                .filter(consent -> consent.status() == Consent.Status.GRANTED)
                .sorted(Comparator.comparing(Consent::position))
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
        return allowed(() -> Acting.as(
                officer.id(),
                () -> consents.withdraw(officer, walk.code().value(), one.id().toString(), null)));
    }

    private boolean allowed(Runnable act) {
        return program.allowed(() -> {
                    act.run();
                    return true;
                })
                .isPresent();
    }
}
