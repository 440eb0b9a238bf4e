package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.AnswerRows.Asked;
import org.waymark.casework.CareTeam.Joined;
import org.waymark.directory.Role;
import org.waymark.directory.Viewer;
import org.waymark.forms.FormField;
import org.waymark.forms.Forms;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.DutyKey;
import org.waymark.shared.Edition;
import org.waymark.shared.OfficerId;
import org.waymark.shared.SopKey;
import org.waymark.support.WaymarkTest;
import org.waymark.vault.Vault;

/** A record that holds something in every block, read by one officer of each duty. */
@WaymarkTest
class RecordByDutyTest {

    private static final List<String> BLOCKS = List.of(
            "S2", "intake", "status", "court", "B1", "B2", "B3", "B4", "B5", "B6", "B7", "B8", "B9", "B10", "B11",
            "B12", "B13", "B14");

    @Autowired
    ApplicationContext context;

    @Autowired
    Forms forms;

    private CaseWalk walk;
    private CaseCode code;

    /** domain.md sections 4 and 12.1, written a second time on purpose. */
    static Stream<Arguments> duties() {
        return Stream.of(
                Arguments.of("ss-case-manager", "S2 intake status court B1 B2 B3 B4 B7 B12 B13"),
                Arguments.of("ss-supervisor", "S2 status B4 B12"),
                Arguments.of("le-ctu-officer", "S2 intake B2 B3 B13"),
                Arguments.of("le-ctu-supervisor", "S2 intake status B2 B3"),
                Arguments.of("le-investigator", "S2 court B1 B2 B10 B11"),
                Arguments.of("le-immigration", "S2"),
                Arguments.of("le-victim-support", "S2 court"),
                Arguments.of("le-prosecutor", "S2 court B11"),
                Arguments.of("hl-clinician", "S2 B5"),
                Arguments.of("hl-srh", "S2 B5"),
                Arguments.of("hl-forensic", "S2 B5 B11"),
                Arguments.of("hl-mental-health", "S2 B6"),
                Arguments.of("ss-shelter-manager", "S2 B4 B7"),
                Arguments.of("ss-shelter-worker", "S2 B2 B7"),
                Arguments.of("ss-child-officer", "S2 B8"),
                Arguments.of("ss-guardian", "S2 B8"),
                Arguments.of("cb-legal-aid", "S2 court B9"),
                Arguments.of("cb-frontline", "S2"),
                Arguments.of("cb-livelihoods", "S2"),
                Arguments.of("gov-coordinator", "S2"),
                Arguments.of("gov-dpo", "S2 B13 B14"),
                Arguments.of("gov-admin", ""));
    }

    @BeforeEach
    void fillEveryBlock() {
        walk = new CaseWalk(context);
        code = walk.open();
        write(walk.viewer("ngo.south"));
        for (Purpose purpose : List.of(Purpose.P3, Purpose.P4, Purpose.P7)) {
            agree(purpose);
        }
    }

    private void agree(Purpose purpose) {
        var said = new Consent(
                purpose,
                purpose.recipient(),
                Set.of(),
                Consent.Status.GRANTED,
                "self",
                "written",
                "spa",
                new OfficerId("ngo.north"),
                java.time.Instant.EPOCH,
                null);
        inTransaction(() -> walk.bean(ConsentRegister.class).add(code, null, null, said));
    }

    private void write(Viewer author) {
        var fields = new StringBuilder();
        var values = new HashMap<String, JsonNode>();
        for (String block : BLOCKS) {
            fields.append(fields.isEmpty() ? "" : ",")
                    .append(
                            "{'type':'textfield','id':'f%1$s','key':'in%1$s','label':'%1$s','properties':{'block':'%1$s'}}"
                                    .formatted(block));
            values.put(
                    "in" + block, CaseWalk.json("{'v':'kept-in-" + block + "'}").get("v"));
        }
        byte[] json = ("{'type':'default','id':'every-block','schemaVersion':18,'components':[" + fields + "]}")
                .replace('\'', '"')
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var form = forms.read("every-block.form", json);
        assertThat(form.fields()).extracting(FormField::block).containsExactlyElementsOf(BLOCKS);
        inTransaction(() -> walk.bean(RecordWriter.class)
                .write(
                        author,
                        code,
                        walk.bean(Vault.class).safe(code).orElseThrow(),
                        new Asked(form.key(), null, null, null, new SopKey("survivor-case"), new Edition(1)),
                        form,
                        values));
    }

    @ParameterizedTest
    @MethodSource("duties")
    void opensTheBlocksOfTheDutyAndNamesTheOthers(String duty, String readable) {
        Viewer reader = new Viewer(
                new OfficerId("reader." + duty),
                new AgencyKey("family-services"),
                "Family Services",
                null,
                Set.of(),
                Set.of(new DutyKey(duty)),
                Set.of(Role.OFFICER));
        inTransaction(() -> walk.bean(CareTeam.class).join(reader, code, Joined.TASK));
        var seen = walk.bean(CaseRecord.class).disclose(reader, code, new Edition(1), Locale.ENGLISH);
        Set<String> expected = readable.isEmpty() ? Set.of() : Set.of(readable.split(" "));
        assertThat(values(seen).keySet()).isEqualTo(expected);
        values(seen).forEach((block, value) -> assertThat(value).isEqualTo("kept-in-" + block));
        assertThat(seen.sealedBlocks()).hasSize(BLOCKS.size() - expected.size());
    }

    /** What of the form with a field for each block can be read, by block. */
    private static Map<String, String> values(CaseRecord.Disclosed seen) {
        var values = new HashMap<String, String>();
        seen.blocks()
                .forEach(block -> block.entries().stream()
                        .filter(entry -> entry.field().startsWith("in"))
                        .forEach(entry -> values.put(block.key(), entry.value())));
        return values;
    }

    @Test
    void opensToItsAuthorWhatTheyWroteThemselves() {
        Viewer author = walk.viewer("ngo.south");
        inTransaction(() -> walk.bean(CareTeam.class).join(author, code, Joined.TASK));
        var seen = walk.bean(CaseRecord.class).disclose(author, code, new Edition(1), Locale.ENGLISH);
        assertThat(new TreeSet<>(values(seen).keySet())).isEqualTo(new TreeSet<>(BLOCKS));
    }

    @Test
    void saysThatItIsErasedOnceItsKeysAreDestroyed() {
        inTransaction(() -> walk.bean(Vault.class).destroyAll(code));
        var seen = walk.bean(CaseRecord.class).disclose(walk.viewer("ngo.north"), code, new Edition(1), Locale.ENGLISH);
        assertThat(seen.blocks())
                .isNotEmpty()
                .flatExtracting(CaseRecord.Block::entries)
                .allSatisfy(entry -> {
                    assertThat(entry.value()).startsWith("Erased on ");
                    assertThat(entry.erased()).isNotNull();
                });
    }

    @Test
    void saysThatAPartIsErasedAndOpensTheOthers() {
        write(walk.viewer("ngo.north"));
        inTransaction(() -> walk.bean(Vault.class).destroy(code, List.of("B3.text")));
        var seen = walk.bean(CaseRecord.class).disclose(walk.viewer("ngo.north"), code, new Edition(1), Locale.ENGLISH);
        assertThat(seen.blocks())
                .flatExtracting(CaseRecord.Block::entries)
                .filteredOn(entry -> entry.value().startsWith("Erased on "))
                .extracting(CaseRecord.Entry::field)
                .containsExactly("inB3");
    }

    private void inTransaction(Runnable act) {
        new TransactionTemplate(walk.bean(PlatformTransactionManager.class)).executeWithoutResult(status -> act.run());
    }
}
