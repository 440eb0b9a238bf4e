package org.waymark.casework.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.casework.CareTeam;
import org.waymark.casework.team.CareTeams;
import org.waymark.directory.Viewer;
import org.waymark.shared.OfficerId;

/** What programs do with care teams. */
@RestController
@RequestMapping("/api/v1/cases/{code}/care-team")
@Tag(name = "Care team")
class CaseTeamApi {

    private final CareTeams teams;

    CaseTeamApi(CareTeams teams) {
        this.teams = teams;
    }

    @GetMapping
    @Operation(summary = "Tells who works on a case, who leads it, and who did before")
    Team read(@PathVariable String code, Viewer viewer) {
        return Team.of(teams.read(viewer, code));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Lets an officer in: the lead's, the coordinator's and a supervisor's act")
    void admit(@PathVariable String code, @RequestBody Change change, Viewer viewer) {
        teams.admit(viewer, code, change.officer());
    }

    @PostMapping("/dismissals")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Ends an officer's admission at once; 409 if they lead the case")
    void dismiss(@PathVariable String code, @RequestBody Change change, Viewer viewer) {
        teams.dismiss(viewer, code, change.officer(), change.reason());
    }

    @PostMapping("/lead")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Names the lead case manager; a reason is needed where somebody led before")
    void appoint(@PathVariable String code, @RequestBody Change change, Viewer viewer) {
        teams.appoint(viewer, code, change.officer(), change.reason());
    }

    @PostMapping("/handovers")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Hands the caller's own part over to a colleague: tasks, drafts, and the lead if it is theirs")
    void handOver(@PathVariable String code, @RequestBody Change change, Viewer viewer) {
        teams.handOver(viewer, code, change.officer(), change.reason());
    }

    /** Whom a change is about, and why: a code. */
    record Change(@Nullable String officer, @Nullable String reason) {}

    /** A care team. @param lead null as long as nobody leads the case */
    record Team(@Nullable String lead, List<Member> members, List<Past> past) {
        static Team of(CareTeams.Sheet sheet) {
            return new Team(
                    sheet.lead().map(OfficerId::value).orElse(null),
                    sheet.members().stream().map(Member::of).toList(),
                    sheet.past().stream().map(Past::of).toList());
        }
    }

    /** One officer of it. */
    record Member(String officer, String agency, String how, Instant joined) {
        static Member of(CareTeam.Member one) {
            return new Member(
                    one.officer().value(), one.agency().value(), one.how().key(), one.joinedAt());
        }
    }

    /** An admission that is over. @param reason a code, null if it ended by itself */
    record Past(
            String officer,
            Instant joined,
            Instant until,
            @Nullable String reason) {
        static Past of(CareTeam.Past one) {
            return new Past(one.member().officer().value(), one.member().joinedAt(), one.until(), one.why());
        }
    }
}
