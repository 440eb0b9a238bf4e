package org.waymark.worklist;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.waymark.casework.Cases;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.forms.Submission;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.Acting;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.shared.TaskId;

/** The officers of the demonstration, the cases they open and the answers they give: what the worklist's tests stand on. */
final class Cast {

    static final Locale ENGLISH = Locale.ENGLISH;

    private final ApplicationContext program;

    Cast(ApplicationContext program) {
        this.program = program;
    }

    Viewer officer(String id) {
        return program.getBean(Directory.class).viewer(new OfficerId(id)).orElseThrow();
    }

    /** Someone of the same agency, duties and roles. */
    static Viewer colleague(Viewer of, String id) {
        return new Viewer(
                new OfficerId(id), of.agency(), of.agencyName(), of.sector(), of.areas(), of.duties(), of.roles());
    }

    /** A case of the north, opened by ngo.north: the contact is to be recorded, a lead to be assigned. */
    CaseCode open() {
        Viewer ngo = officer("ngo.north");
        Submission answers = answers(
                "{'channel': 'walk-in', 'ageBand': '18-plus', 'firstLanguage': 'spa', 'interpreterNeeded': 'no'}");
        var opened = Acting.as(
                ngo.id(), () -> program.getBean(Cases.class).open(ngo, "survivor-case", "north", answers, ENGLISH));
        return ((Cases.Opening.Opened) opened).code();
    }

    WorkItem item(CaseCode code, String step) {
        return program.getBean(WorkItems.class).openIn(code).stream()
                .filter(item -> item.step().equals(step))
                .findFirst()
                .orElseThrow(() -> new AssertionError(step + " is not open in " + code));
    }

    TaskId task(CaseCode code, String step) {
        return item(code, step).task();
    }

    static Submission answers(String json) {
        try {
            return Submission.ofJson((ObjectNode) new ObjectMapper().readTree(json.replace('\'', '"')));
        } catch (JsonProcessingException wrong) {
            throw new AssertionError(wrong);
        }
    }

    static Submission leadIsSocialNorth() {
        return answers("{'leadIs': 'colleague', 'leadOfficer': 'social.north',"
                + " 'leadChecks': ['not-law-enforcement', 'no-conflict', 'has-room']}");
    }

    static Submission contact() {
        return answers("{'channel': 'walk-in', 'contactSource': 'herself', 'occurredAt': '2026-11-20T08:00-04:00',"
                + " 'placeArea': 'north', 'personPresent': 'yes', 'firstLanguage': 'spa',"
                + " 'interpreterNeeded': 'no', 'ageBand': '18-plus', 'notes': 'MARKED-NOTE'}");
    }

    /** The facts of this kind in the case, in order. */
    List<RecordedFact> facts(CaseCode code, FactKind kind) {
        return program.getBean(Facts.class).find(new FactQuery(code, null, kind, null, null), 0, 200);
    }
}
