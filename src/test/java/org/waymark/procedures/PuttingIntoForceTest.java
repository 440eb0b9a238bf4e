package org.waymark.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.Waymark;
import org.waymark.engine.Book;
import org.waymark.engine.BookFile;
import org.waymark.engine.BookRefused;
import org.waymark.engine.Finding;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.NewLogKey;
import org.waymark.ledger.RecordedFact;
import org.waymark.procedures.events.SopInForce;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;
import org.waymark.shared.database.TestDatabase;
import org.waymark.support.NodesInOneProgram;
import org.waymark.vault.TestKeyset;

/** Two nodes that start at the same moment on an empty database, and what is put into force afterwards. */
@ExtendWith(NodesInOneProgram.class)
class PuttingIntoForceTest {

    private static final SopKey REFERRAL = new SopKey("interagency-referral");
    private static final OfficerId APPROVER = new OfficerId("approver");

    static ConfigurableApplicationContext node;
    static ConfigurableApplicationContext otherNode;
    static Publication publication;
    static Editions editions;
    static Book book;
    static Facts facts;
    static List<BookFile> shipped;

    @TempDir
    static Path keys;

    @BeforeAll
    static void twoNodesStartAtOnce() {
        TestDatabase database = TestDatabase.create();
        Path logKey = keys.resolve("log.key");
        NewLogKey.run(List.of("test.waymark/log", logKey.toString()), System.out, System.err);
        var first = CompletableFuture.supplyAsync(() -> start(database, logKey, "one"));
        var second = CompletableFuture.supplyAsync(() -> start(database, logKey, "two"));
        node = first.join();
        otherNode = second.join();
        publication = node.getBean(Publication.class);
        editions = node.getBean(Editions.class);
        book = node.getBean(Book.class);
        facts = node.getBean(Facts.class);
        shipped = node.getBean(ShippedBook.class).files();
    }

    private static ConfigurableApplicationContext start(TestDatabase database, Path logKey, String name) {
        var ours = Stream.of(
                "server.port=0",
                "waymark.demo=true",
                "waymark.data-dir=target/two-nodes",
                "waymark.vault.master-keyset=" + TestKeyset.json(),
                "waymark.ledger.signing-key-file=" + logKey,
                "camunda.bpm.job-execution.enabled=false",
                "camunda.bpm.generate-unique-process-engine-name=true",
                "spring.jmx.enabled=false",
                "spring.application.name=" + name);
        String[] arguments = Stream.concat(Stream.of(database.properties()), ours)
                .map(property -> "--" + property)
                .toArray(String[]::new);
        return SpringApplication.run(Waymark.class, arguments);
    }

    @AfterAll
    static void stop() {
        otherNode.close();
        node.close();
    }

    @Test
    void aBusyMachineMayTakeItsTimeOverABook() {
        var jdbc = node.getBean(JdbcClient.class);
        var inTransaction = new TransactionTemplate(node.getBean(PlatformTransactionManager.class));
        inTransaction.executeWithoutResult(status -> {
            jdbc.sql("set local transaction_timeout = '0'").update();
            jdbc.sql("set local transaction_timeout = '1s'").update();
            node.getBean(EditionRows.class).lock();
            jdbc.sql("select pg_sleep(2)").query().listOfRows();
            assertThat(jdbc.sql("show idle_in_transaction_session_timeout")
                            .query(String.class)
                            .single())
                    .isEqualTo("10min");
        });
    }

    @Test
    void bothNodesComeUpAndTheBookIsInForceOnce() {
        assertThat(node.isRunning()).isTrue();
        assertThat(otherNode.isRunning()).isTrue();
        assertThat(count("edition where number = 1")).isEqualTo(1);
        assertThat(facts(FactKind.EDITION_DEPLOYED, new Edition(1))).hasSize(1);
        assertThat(facts(FactKind.SOP_IN_FORCE, new Edition(1)))
                .hasSize(book.sops(new Edition(1)).size())
                .allSatisfy(fact -> assertThat(fact.details()).containsEntry("version", "1"));
    }

    @Test
    void aVersionRisesOnlyForTheProcedureThatChanged() {
        Edition before = now();
        Plan plan = publication.putIntoForce(changed("interagency-referral.bpmn"), "Clearer words", APPROVER);

        assertThat(plan.edition().number()).isGreaterThan(before.number());
        assertThat(plan.changed()).containsExactly(REFERRAL);
        assertThat(version(plan.edition(), REFERRAL)).isEqualTo(version(before, REFERRAL) + 1);
        book.sops(before).stream()
                .map(sop -> sop.key())
                .filter(key -> !key.equals(REFERRAL))
                .forEach(key -> assertThat(version(plan.edition(), key)).isEqualTo(version(before, key)));
        assertThat(facts(FactKind.SOP_IN_FORCE, plan.edition())).singleElement().satisfies(fact -> {
            assertThat(fact.officer()).isEqualTo(APPROVER);
            assertThat(fact.procedure()).isEqualTo(REFERRAL);
        });
        assertThat(editions.versions(REFERRAL).get(0))
                .extracting(Editions.Version::reason, Editions.Version::by, Editions.Version::first)
                .containsExactly("Clearer words", APPROVER, plan.edition());
    }

    @Test
    void theOtherNodeWorksWithItAtOnce() {
        Plan plan = publication.putIntoForce(changed("interagency-referral.bpmn"), "Again", APPROVER);
        assertThat(otherNode.getBean(Editions.class).current().orElseThrow().edition())
                .isEqualTo(plan.edition());
        assertThat(otherNode.getBean(Book.class).sop(plan.edition(), REFERRAL)).isPresent();
    }

    @Test
    void aFormBelongsToTheVersionsOfThoseWhoAskIt() {
        Plan plan = publication.rehearse(changed("record-contact.form"));
        assertThat(plan.mayGoIntoForce()).as("%s", plan.findings()).isTrue();
        assertThat(plan.changed())
                .contains(new SopKey("identification-screening"))
                .doesNotContain(REFERRAL);
    }

    @Test
    void aClockBelongsToTheBookAndToNoVersion() {
        assertThat(publication.rehearse(changed("clocks.dmn")).changed()).doesNotContain(REFERRAL);
    }

    @Test
    void aDryRunChangesNothing() {
        unchangedBy(() -> publication.rehearse(changed("interagency-referral.bpmn")));
    }

    @Test
    void aFormThatCannotBeUsedIsNamedWithItsElementAndChangesNothing() {
        List<BookFile> files =
                with("check-safety.form", text -> text.replaceFirst("\"type\": ?\"radio\"", "\"type\": \"hologram\""));
        unchangedBy(() -> refused(files, "check-safety.form", finding -> {
            assertThat(finding.element()).isNotBlank();
            assertThat(finding.message()).contains("hologram");
        }));
    }

    @Test
    void aTornDiagramIsNamedWithItsLine() {
        refused(
                with("survivor-case.bpmn", text -> text.substring(0, 900)),
                "survivor-case.bpmn",
                finding -> assertThat(finding.message()).contains("line"));
    }

    @Test
    void nothingThatADiagramNamesMayBeMissing() {
        refused(without("record-contact.form"), "identification-screening.bpmn", finding -> {
            assertThat(finding.element()).isEqualTo("record-contact");
            assertThat(finding.message()).contains("record-contact");
        });
        refused(
                without("interagency-referral.bpmn"),
                "survivor-case.bpmn",
                finding -> assertThat(finding.message()).contains("interagency-referral"));
        refused(
                without("access.dmn"),
                "access.dmn",
                finding -> assertThat(finding.element()).isEqualTo("access"));
    }

    @Test
    void whateverFailsLateChangesNothingEither() {
        node.addApplicationListener(event -> {
            if (event instanceof PayloadApplicationEvent<?> told
                    && told.getPayload() instanceof SopInForce sop
                    && sop.officer() != null
                    && sop.officer().value().equals("nobody")) {
                throw new IllegalStateException("the last thing failed");
            }
        });
        unchangedBy(() -> assertThatThrownBy(() -> publication.putIntoForce(
                        changed("interagency-referral.bpmn"), "Fails", new OfficerId("nobody")))
                .hasMessage("the last thing failed"));
        Edition before = now();
        assertThat(publication
                        .putIntoForce(changed("interagency-referral.bpmn"), "Works", APPROVER)
                        .edition())
                .isEqualTo(new Edition(before.number() + 1));
    }

    @Test
    void twoOfficersAtOnceMakeTwoEditionsWithoutAGap() {
        int before = now().number();
        var one = CompletableFuture.supplyAsync(
                () -> publication.putIntoForce(changed("interagency-referral.bpmn"), "One", APPROVER));
        var other = CompletableFuture.supplyAsync(() ->
                otherNode.getBean(Publication.class).putIntoForce(changed("survivor-case.bpmn"), "Other", APPROVER));
        assertThat(List.of(one.join().edition().number(), other.join().edition().number()))
                .containsExactlyInAnyOrder(before + 1, before + 2);
    }

    @Test
    void aLaterStartLeavesTheAgencysOwnEditionInForce() {
        Edition own = publication
                .putIntoForce(changed("interagency-referral.bpmn"), "Our own", APPROVER)
                .edition();
        assertThat(publication.begin(shipped)).isFalse();
        assertThat(now()).isEqualTo(own);
    }

    @Test
    void theDatabaseRefusesToRewriteWhatWasInForce() {
        var jdbc = node.getBean(JdbcClient.class);
        for (String sql : List.of(
                "update edition set reason = 'other'",
                "update book_file set content = ''",
                "delete from sop_version",
                "update edition_sop set version = 7",
                "delete from edition")) {
            assertThatThrownBy(() -> jdbc.sql(sql).update())
                    .as(sql)
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        }
    }

    private static void refused(List<BookFile> files, String file, Consumer<Finding> inspection) {
        BookRefused refusal =
                catchThrowableOfType(BookRefused.class, () -> publication.putIntoForce(files, "Broken", APPROVER));
        assertThat(refusal.findings())
                .filteredOn(finding -> finding.file().equals(file))
                .anySatisfy(inspection);
    }

    private static void unchangedBy(Runnable act) {
        String before = state();
        act.run();
        assertThat(state()).isEqualTo(before);
    }

    private static String state() {
        return editions.current() + " " + book.current() + " " + editions.inForce() + count("book_file")
                + count("sop_version") + count("audit_event") + count("act_re_deployment");
    }

    private static long count(String rows) {
        return node.getBean(JdbcClient.class)
                .sql("select count(*) from " + rows)
                .query(Long.class)
                .single();
    }

    private static List<Fact> facts(FactKind kind, Edition edition) {
        return facts.find(new FactQuery(null, null, kind, null, null), 0, 500).stream()
                .map(RecordedFact::fact)
                .filter(fact -> edition.equals(fact.edition()))
                .toList();
    }

    private static Edition now() {
        return editions.current().orElseThrow().edition();
    }

    private static int version(Edition edition, SopKey sop) {
        return editions.version(edition, sop).orElseThrow();
    }

    /** The book with a file that says the same in other bytes, each time others. */
    private static List<BookFile> changed(String name) {
        String blank = System.lineSeparator().repeat(1 + now().number() + (int) (System.nanoTime() % 1000));
        return with(name, text -> text + blank);
    }

    private static List<BookFile> with(String name, UnaryOperator<String> change) {
        return inForce().stream()
                .map(file -> file.name().equals(name)
                        ? new BookFile(
                                name,
                                change.apply(new String(file.content(), StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8))
                        : file)
                .toList();
    }

    private static List<BookFile> without(String name) {
        return inForce().stream().filter(file -> !file.name().equals(name)).toList();
    }

    private static List<BookFile> inForce() {
        return shipped.stream()
                .map(file -> editions.file(now(), file.name()).orElseThrow())
                .toList();
    }
}
