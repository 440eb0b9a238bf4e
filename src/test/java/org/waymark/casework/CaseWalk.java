package org.waymark.casework;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.Cases.Opening.Opened;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.engine.Book;
import org.waymark.engine.Engine;
import org.waymark.engine.Step;
import org.waymark.forms.Answers;
import org.waymark.forms.Checked;
import org.waymark.forms.FormSchema;
import org.waymark.forms.Submission;
import org.waymark.ledger.Ledger;
import org.waymark.shared.Acting;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;

/** Walks a case through the book as the officers of the demonstration would, without pages and without the worklist. */
final class CaseWalk {

    static final String START =
            "{'channel':'walk-in','ageBand':'18-plus','firstLanguage':'spa','interpreterNeeded':'no'}";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CaseWalk(ApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    Viewer viewer(String officer) {
        return bean(Directory.class).viewer(new OfficerId(officer)).orElseThrow();
    }

    CaseCode open() {
        return ((Opened) open("ngo.north", "survivor-case", "north", START)).code();
    }

    Cases.Opening open(String officer, String procedure, String area, String values) {
        Viewer viewer = viewer(officer);
        return Acting.as(
                viewer.id(),
                () -> bean(Cases.class).open(viewer, procedure, area, Submission.ofJson(json(values)), Locale.ENGLISH));
    }

    /** Answers the open step in the name of an officer; of several, the one that was opened first. */
    void answer(CaseCode code, String step, String officer, String values) {
        answer(code, tasks(code, step).get(0), officer, values);
    }

    void answer(CaseCode code, TaskId task, String officer, String values) {
        Viewer viewer = viewer(officer);
        Acting.as(
                viewer.id(),
                () -> transaction.execute(status -> {
                    bean(Ledger.class).lock(code);
                    var due = bean(CaseSteps.class).of(code).stream()
                            .filter(one -> one.task().equals(task))
                            .findFirst()
                            .orElseThrow();
                    FormSchema form = form(due.edition(), due.procedure(), due.step());
                    Answers answers = accepted(form.check(Submission.ofJson(json(values)), Locale.ENGLISH));
                    bean(CaseRecord.class).record(viewer, code, task, due.procedure(), due.edition(), form, answers);
                    bean(Engine.class).complete(task, answers.facts(), answers.decisionInputs());
                    return code;
                }));
    }

    /** Records another answer to a question of the start form, as if it had been asked again. */
    void recordAgain(CaseCode code, String field, String value) {
        Viewer viewer = viewer("ngo.north");
        transaction.executeWithoutResult(status -> {
            bean(Ledger.class).lock(code);
            CaseFile file = bean(CaseFiles.class).find(code).orElseThrow();
            FormSchema form = bean(FormShelf.class)
                    .find(file.edition(), new org.waymark.shared.FormKey("report-survivor"))
                    .orElseThrow();
            Answers answers = new Answers(
                    java.util.Map.of(field, JSON.getNodeFactory().textNode(value)),
                    org.waymark.shared.RoutingFacts.none(),
                    org.waymark.shared.RoutingFacts.none());
            bean(CaseRecord.class).record(viewer, code, null, file.procedure(), file.edition(), form, answers);
        });
    }

    /** The open tasks of a step, oldest first. */
    List<TaskId> tasks(CaseCode code, String step) {
        return jdbc
                .sql("select task_id from case_step where case_code = ? and step = ? order by ctid")
                .params(code.value(), step)
                .query(String.class)
                .list()
                .stream()
                .map(TaskId::new)
                .toList();
    }

    List<String> openSteps(CaseCode code) {
        return bean(CaseSteps.class).of(code).stream()
                .map(CaseSteps.DueStep::step)
                .sorted()
                .toList();
    }

    /** To the point where two referrals are prepared: the survivor refuses identification, services are due all the same. */
    CaseCode toReferrals() {
        CaseCode code = toRights();
        answer(code, "explain-rights", "police.north", rights("refused"));
        answer(
                code,
                "check-age",
                "police.north",
                "{'ageBand':'18-plus','ageCertainty':'certain','capacity':'has','guardian':'none','guardianSuspected':'no'}");
        answer(
                code,
                "give-info-pack",
                "ngo.north",
                "{'packGiven':['hotline'],'contactCard':'yes','toldMayReturn':'yes','exploitation':['forced-labour'],"
                        + "'sexSelf':'female','nationality':['VE'],'wantsElsewhere':'none'}");
        return code;
    }

    CaseCode toRights() {
        CaseCode code = open();
        answer(
                code,
                "record-contact",
                "ngo.north",
                "{'channel':'walk-in','contactSource':'ngo','occurredAt':'2026-11-24T02:00-04:00','placeArea':'north',"
                        + "'personPresent':'yes','firstLanguage':'spa','interpreterNeeded':'no','ageBand':'18-plus',"
                        + "'notes':'MARKED-NOTE'}");
        answer(
                code,
                "check-safety",
                "ngo.north",
                "{'dangerNow':'no','careNow':'no','detained':'no','urgency':'urgent','alone':'yes',"
                        + "'callerOwnWords':'MARKED-WORDS'}");
        return code;
    }

    static String rights(String identification) {
        return "{'explained':['purpose','limits','who-reads','how-long','own-data','withdraw','stop','no-costs-nothing'],"
                + "'consentP1':'granted','consentP4':'" + identification + "','method':'written','language':'spa',"
                + "'givenBy':'self','preferredName':'MARKED-NAME','safePhone':'+18685550123'}";
    }

    static String service(String service, String consent) {
        return "{'service':'" + service + "','urgency':'urgent','needTags':['women-only'],'consentP2':'" + consent
                + "','packetBlocks':['B1','B2'],'method':'written','language':'spa','legalTrigger':'none',"
                + "'imminentDanger':'no','contactRule':'safe-phone'}";
    }

    static final String BED = "{'shelterFor':'woman','comingAlong':'0','shelterTier':'high','dangerInArea':'yes',"
            + "'shelterLanguage':'spa','consentP2':'granted','legalTrigger':'none','imminentDanger':'no'}";

    /** She has not decided, but a court has ordered it. */
    static String mandatory(String service) {
        return service(service, "undecided").replace("'legalTrigger':'none'", "'legalTrigger':'court-order'");
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private FormSchema form(Edition edition, SopKey procedure, String step) {
        Step drawn = bean(Book.class)
                .sop(edition, procedure)
                .orElseThrow()
                .step(step)
                .orElseThrow();
        return bean(FormShelf.class).find(edition, drawn.form()).orElseThrow();
    }

    private static Answers accepted(Checked checked) {
        if (checked instanceof Checked.Accepted accepted) {
            return accepted.answers();
        }
        throw new AssertionError(checked);
    }

    static ObjectNode json(String text) {
        try {
            return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
        } catch (java.io.IOException malformed) {
            throw new AssertionError(malformed);
        }
    }
}
