package org.waymark.casework.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.rights.Erasure;
import org.waymark.casework.rights.LegalHold;
import org.waymark.casework.rights.LegalHolds;
import org.waymark.casework.rights.Scope;
import org.waymark.directory.Directory;
import org.waymark.directory.Viewer;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.Ledger;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.CaseCode;
import org.waymark.shared.OfficerId;
import org.waymark.support.ApiDoor;
import org.waymark.support.ApiDoor.Answer;
import org.waymark.support.Multipart;
import org.waymark.support.Stories;
import org.waymark.support.WaymarkTest;
import org.waymark.support.WholeDatabase;
import org.waymark.vault.Vault;

/** Files of a case as programs add, read and remove them. */
@WaymarkTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttachmentsTest {

    private static final String NAME = "MARKED-FILE-NAME";

    @Autowired
    MockMvc mvc;

    @Autowired
    Facts facts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Environment environment;

    @Autowired
    ChunkRows chunks;

    @Autowired
    FileTypes types;

    @Autowired
    AttachmentConfiguration.Cleaners cleaners;

    @Autowired
    AttachmentSettings settings;

    @Autowired
    Intake intake;

    @Autowired
    Directory directory;

    @Autowired
    LegalHolds holds;

    @Autowired
    Erasure erasure;

    @Autowired
    Vault vault;

    @Autowired
    Ledger ledger;

    @Autowired
    PlatformTransactionManager transactions;

    private CaseCode code;

    @BeforeAll
    void openACase() {
        code = Stories.told(mvc, java.util.Map.of()).code();
    }

    private String path() {
        return "/api/v1/cases/" + code + "/attachments";
    }

    private Answer add(String officer, Multipart form) {
        return ApiDoor.of(mvc, officer).post(path(), form);
    }

    private String added(String officer, Multipart form) {
        Answer answer = add(officer, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    private List<Fact> facts(FactKind kind) {
        return facts.find(FactQuery.ofCase(code), 0, 10_000).stream()
                .map(RecordedFact::fact)
                .filter(fact -> fact.kind() == kind)
                .toList();
    }

    private int chunkRows() {
        return jdbc.sql("select count(*) from attachment_chunk")
                .query(Integer.class)
                .single();
    }

    private static byte[] text(int length) {
        byte[] text = new byte[length];
        for (int i = 0; i < length; i++) {
            text[i] = (byte) ('a' + i % 26);
        }
        return text;
    }

    @Test
    void aFileComesBackAsItWas() {
        byte[] text = text(3 * ChunkRows.CHUNK + 17);
        String id = added(
                "social.north",
                new Multipart().field("block", "B4").field("kind", "letter").file("x.txt", text));
        Answer read = ApiDoor.of(mvc, "social.north").get(path() + "/" + id);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.response().getContentAsByteArray()).isEqualTo(text);
        assertThat(read.response().getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("x.txt");
        assertThat(read.response().getHeader("Content-Security-Policy")).contains("sandbox");
        assertThat(read.response().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(read.response().getContentType()).isEqualTo("text/plain");
    }

    @Test
    void aPhotographIsKeptWithoutItsPlace() {
        String id = added(
                "social.north",
                new Multipart().file("p.png", Pictures.photograph()).field("kind", "photograph"));
        Answer read = ApiDoor.of(mvc, "social.north").get(path() + "/" + id);
        assertThat(read.response().getContentType()).as("whatever it is called").isEqualTo("image/jpeg");
        assertThat(read.response().getHeader("Content-Disposition")).contains("p.png.jpg");
        assertThat(new String(read.response().getContentAsByteArray(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain(Pictures.MARKS);
    }

    @Test
    void withoutAChoiceAFileBelongsWhereFewestRead() {
        Answer answer = add("social.north", new Multipart().file("x.txt", text(10)));
        assertThat(answer.json().get("block").asText()).isEqualTo("B1");
        assertThat(add("shelter.one", new Multipart().file("x.txt", text(10))).status())
                .as("who is not on the case")
                .isEqualTo(404);
    }

    @Test
    void aSignedFormBelongsToTheRegisterWhoeverBringsIt() {
        Answer answer = add(
                "ngo.north",
                new Multipart()
                        .field("about", "consent/7b1d9f0e-0000-4000-8000-000000000001")
                        .field("kind", "consent-form")
                        .file("signed.pdf", Documents.letter()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        assertThat(answer.json().get("block").asText()).isEqualTo("B13");
        assertThat(answer.json().get("about").asText()).startsWith("consent/");
    }

    @Test
    void onlyTheReadersOfItsBlockReadAFile() {
        String id = added("social.north", new Multipart().field("block", "B2").file("x.txt", text(10)));
        ApiDoor police = ApiDoor.of(mvc, "police.north");
        assertThat(police.get(path() + "/" + id).status()).isEqualTo(404);
        assertThat(police.get(path()).text()).doesNotContain(id);
        assertThat(police.post(path() + "/" + id + "/remove", "{\"reason\": \"no\"}")
                        .status())
                .isEqualTo(404);
        assertThat(ApiDoor.of(mvc, "admin").get(path()).status()).isEqualTo(404);
        assertThat(ApiDoor.of(mvc, "coordinator").get(path() + "/" + id).status())
                .as("who knows the case and reads nothing of it")
                .isEqualTo(404);
        String shared =
                added("social.north", new Multipart().field("block", "B3").file("x.txt", text(10)));
        assertThat(police.get(path() + "/" + shared).status()).isEqualTo(200);
        assertThat(facts(FactKind.ATTACHMENT_READ))
                .anyMatch(fact -> shared.equals(fact.details().get("attachment")));
    }

    @Test
    void nothingOfAFileStandsInTheClear() throws Exception {
        String id = added(
                "social.north",
                new Multipart().field("name", NAME).file("MARKED-OWN-NAME.txt", ("MARKED-CONTENT" + NAME).getBytes()));
        assertThat(new WholeDatabase(environment).placesOf("MARKED-CONTENT")).isEmpty();
        assertThat(new WholeDatabase(environment).placesOf(NAME)).isEmpty();
        assertThat(new WholeDatabase(environment).placesOf("MARKED-OWN-NAME")).isEmpty();
        assertThat(ApiDoor.of(mvc, "social.north").get(path()).text()).contains(NAME);
        assertThat(facts(FactKind.ATTACHMENT_ADDED))
                .filteredOn(fact -> id.equals(fact.details().get("attachment")))
                .singleElement()
                .satisfies(fact -> {
                    assertThat(fact.details()).containsKeys("size", "type", "block", "kind");
                    assertThat(fact.commitments()).hasSize(1);
                });
    }

    @Test
    void aRemovedFileIsGoneAndStaysTold() {
        String id = added("ngo.north", new Multipart().field("name", "Mine").file("x.txt", text(10)));
        int before = chunkRows();
        ApiDoor door = ApiDoor.of(mvc, "ngo.north");
        assertThat(door.post(path() + "/" + id + "/remove", "{}").status()).isEqualTo(422);
        assertThat(door.post(path() + "/" + id + "/remove", "{\"reason\": \"MARKED-REASON\"}")
                        .status())
                .isEqualTo(204);
        assertThat(door.get(path() + "/" + id).status()).isEqualTo(404);
        assertThat(door.post(path() + "/" + id + "/remove", "{\"reason\": \"again\"}")
                        .status())
                .isEqualTo(404);
        assertThat(chunkRows()).isEqualTo(before - 1);
        assertThat(jdbc.sql(
                                "select count(*) from attachment where id = ?::uuid and content_key is null and name is null")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(facts(FactKind.ATTACHMENT_REMOVED))
                .anyMatch(fact -> id.equals(fact.details().get("attachment")));
    }

    @Test
    void whatTheLawHasKeptStays() {
        String id = added("social.north", new Multipart().field("block", "B12").file("x.txt", text(10)));
        Viewer protection =
                directory.viewer(new OfficerId("protection.officer")).orElseThrow();
        holds.place(protection, code.value(), "B12", LegalHold.Kind.COURT_ORDER);
        Answer answer = ApiDoor.of(mvc, "social.north").post(path() + "/" + id + "/remove", "{\"reason\": \"old\"}");
        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.problem()).isEqualTo("attachment-kept");
        holds.lift(protection, holds.on(code).get(0).id());
        assertThat(ApiDoor.of(mvc, "social.north").get(path() + "/" + id).status())
                .isEqualTo(200);
    }

    @Test
    void anErasedBlockTakesItsFilesAlong() {
        String gone = added("social.north", new Multipart().field("block", "B7").file("x.txt", text(10)));
        String stays =
                added("social.north", new Multipart().field("block", "B3").file("x.txt", text(10)));
        int before = chunkRows();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            ledger.lock(code);
            erasure.erase(code, Scope.of("B7"), Erasure.Why.REQUEST, null);
        });
        ApiDoor door = ApiDoor.of(mvc, "social.north");
        assertThat(door.get(path() + "/" + gone).status()).isEqualTo(404);
        assertThat(door.get(path() + "/" + stays).status()).isEqualTo(200);
        assertThat(chunkRows()).isEqualTo(before - 1);
        assertThat(vault.parts(code)).doesNotContain("attachment/" + gone).contains("attachment/" + stays);
    }

    @Test
    void aPageInDisguiseIsNotTaken() {
        int before = chunkRows();
        for (String disguised : List.of(
                "<html><body onload=alert(1)>hello</body></html>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>",
                "PK\3\4 a packed file",
                "MZ\220\0\3\0\0\0 a program")) {
            Answer answer = add("social.north", new Multipart().file("holiday.jpg", Pictures.text(disguised)));
            assertThat(answer.status()).as(disguised).isEqualTo(415);
            assertThat(answer.problem()).isEqualTo("attachment-type");
        }
        assertThat(add("social.north", new Multipart().file("x.txt", Pictures.text("text" + "\0".repeat(9) + "more")))
                        .status())
                .isIn(415, 422);
        assertThat(chunkRows()).isEqualTo(before);
        assertThat(facts(FactKind.ATTACHMENT_REFUSED)).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void whatIsTooLargeIsNotTakenAndLeavesNothing() {
        int before = chunkRows();
        Answer answer = add("social.north", new Multipart().file("x.txt", text((20 << 20) + 1)));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.json().get("detail").asText()).contains("20 MB");
        assertThat(chunkRows()).isEqualTo(before);
        assertThat(add("social.north", new Multipart().file("x.txt", text(20 << 20)))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aNameIsNoPlaceThatAFileBelongsTo() {
        for (String about : List.of("person/Maria-Lopez", "consent/Maria", "consent/" + "0".repeat(36))) {
            Answer answer =
                    add("social.north", new Multipart().file("x.txt", text(10)).field("about", about));
            assertThat(answer.status()).as(about).isEqualTo(422);
        }
    }

    @Test
    void wrongLabelsAreNamedAndLeaveNothing() {
        int before = chunkRows();
        Answer answer = add(
                "social.north",
                new Multipart()
                        .file("x.txt", text(10))
                        .field("block", "B10")
                        .field("kind", "sonnet")
                        .field("about", "no id")
                        .field("name", "n".repeat(121)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("errors").findValuesAsText("field"))
                .containsExactlyInAnyOrder("about", "kind", "name", "block");
        assertThat(add("social.north", new Multipart().field("kind", "letter")).problem())
                .isEqualTo("attachment-missing");
        assertThat(add("social.north", new Multipart().file("", new byte[0])).problem())
                .isEqualTo("attachment-missing");
        assertThat(chunkRows()).isEqualTo(before);
    }

    @Test
    void whatAnUploadThatBrokeOffLeftIsSweptAway() {
        jdbc.sql("insert into attachment_chunk (attachment, position, sealed, at)"
                        + " values (gen_random_uuid(), 0, '\\x00', now() - interval '7 hours')")
                .update();
        int before = chunkRows();
        assertThat(chunks.sweep()).isEqualTo(1);
        assertThat(chunkRows()).isEqualTo(before - 1);
    }

    @Test
    void anInfectedFileLeavesNothing() {
        int before = chunkRows();
        try (var daemon = new ScannerForTests()) {
            Intake guarded = guarded(daemon.port());
            assertThatThrownBy(() -> guarded.receive(arriving(ScannerForTests.EICAR)))
                    .isInstanceOfSatisfying(
                            AttachmentRefused.class,
                            refused -> assertThat(refused.messageKey()).isEqualTo("attachment-infected"));
            byte[] behind = Pictures.text(
                    new String(Pictures.plain("png"), StandardCharsets.ISO_8859_1) + ScannerForTests.EICAR);
            assertThatThrownBy(() -> guarded.receive(arriving(new String(behind, StandardCharsets.ISO_8859_1))))
                    .as("also what hangs on behind a picture is looked at")
                    .isInstanceOf(AttachmentRefused.class);
            assertThatThrownBy(() -> guarded.receive(arriving("TOO-MUCH-FOR-ME")))
                    .isInstanceOfSatisfying(
                            AttachmentRefused.class,
                            refused -> assertThat(refused.status()).isEqualTo(503));
        }
        assertThat(chunkRows()).isEqualTo(before);
    }

    @Test
    void whileTheScannerIsSilentNothingComesIn() throws Exception {
        int port;
        try (var daemon = new ScannerForTests()) {
            port = daemon.port();
            intake.forget(guarded(port).receive(arriving("a letter")));
        }
        int before = chunkRows();
        assertThatThrownBy(() -> guarded(port).receive(arriving("a letter")))
                .isInstanceOfSatisfying(
                        AttachmentRefused.class,
                        refused -> assertThat(refused.messageKey()).isEqualTo("attachment-unchecked"));
        assertThat(chunkRows()).isEqualTo(before);
    }

    private Intake guarded(int port) {
        var scanner = new ClamAv(new AttachmentSettings.Clamav("127.0.0.1", port, Duration.ofSeconds(2)));
        return new Intake(types, cleaners, scanner, chunks, settings);
    }

    private static Attachments.Incoming arriving(String file) {
        return new Attachments.Incoming() {
            @Override
            public long announced() {
                return -1;
            }

            @Override
            public InputStream content() {
                return new ByteArrayInputStream(Pictures.text(file));
            }

            @Override
            public Attachments.Labels labels() {
                return new Attachments.Labels(null, null, null, null);
            }
        };
    }

    @Test
    void twoFilesAtOnceAreBothKept() throws Exception {
        var pool = java.util.concurrent.Executors.newFixedThreadPool(4);
        try {
            var calls = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(n -> pool.submit(() -> added(
                            n % 2 == 0 ? "social.north" : "ngo.north",
                            new Multipart().file("x.txt", text(ChunkRows.CHUNK + n)))))
                    .toList();
            for (var call : calls) {
                assertThat(call.get()).isNotBlank();
            }
        } finally {
            pool.shutdown();
        }
    }
}
