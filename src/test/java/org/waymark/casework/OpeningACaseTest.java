package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.casework.Cases.Opening.Rejected;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.RecordedFact;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;
import org.waymark.support.WaymarkTest;
import org.waymark.vault.Vault;

@WaymarkTest
class OpeningACaseTest {

    @Autowired
    ApplicationContext context;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Facts facts;

    private CaseWalk walk;

    @BeforeEach
    void walk() {
        walk = new CaseWalk(context);
    }

    @Test
    void bringsCodeKeyRecordTeamAndFirstStepsIntoBeing() {
        CaseCode code = walk.open();
        assertThat(walk.bean(Vault.class).safe(code)).isPresent();
        assertThat(walk.bean(CaseFiles.class).find(code).orElseThrow().state()).isEqualTo("open");
        assertThat(walk.bean(CareTeam.class).of(code))
                .extracting(member -> member.officer().value() + " " + member.how())
                .containsExactly("ngo.north OPENED");
        assertThat(walk.openSteps(code)).containsExactly("assign-lead", "record-contact");
        assertThat(walk.bean(AnswerRows.class).newest(code))
                .extracting(AnswerRows.AnswerRow::field)
                .containsExactlyInAnyOrder("channel", "ageBand", "firstLanguage", "interpreterNeeded");
    }

    @Test
    void isInTheLogWithCommitmentsAndWithoutValues() {
        CaseCode code = walk.open();
        List<RecordedFact> log = facts.find(FactQuery.ofCase(code), 0, 100);
        assertThat(log)
                .extracting(one -> one.fact().kind())
                .contains(FactKind.CASE_OPENED, FactKind.RECORD_WRITTEN, FactKind.CARE_TEAM_JOINED);
        RecordedFact written = log.stream()
                .filter(one -> one.fact().kind() == FactKind.RECORD_WRITTEN)
                .findFirst()
                .orElseThrow();
        assertThat(written.fact().commitments())
                .hasSize(4)
                .allSatisfy(commitment -> assertThat(commitment.hash()).hasSize(44));
        assertThat(written.toString()).doesNotContain("walk-in");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "north  | {'channel':'carrier-pigeon','ageBand':'18-plus','firstLanguage':'spa','interpreterNeeded':'no'} | channel",
                "north  | {'channel':'walk-in','ageBand':'18-plus','firstLanguage':'spa'}           | interpreterNeeded",
                "north  | {'channel':'walk-in','ageBand':'18-plus','firstLanguage':'spa','interpreterNeeded':'no','name':'x'} | name",
                "narnia | {'channel':'walk-in','ageBand':'18-plus','firstLanguage':'spa','interpreterNeeded':'no'} | area",
                "''     | {'channel':'walk-in','ageBand':'18-plus','firstLanguage':'spa','interpreterNeeded':'no'} | area",
            },
            quoteCharacter = '`')
    void storesNothingOfBadInput(String area, String values, String field) {
        List<Long> before = rows();
        var outcome = walk.open("ngo.north", "survivor-case", area.replace("''", ""), values);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Rejected.class,
                        rejected -> assertThat(rejected.errors())
                                .extracting(error -> error.field())
                                .containsExactly(field));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void isRefusedForAProcedureThatIsNotThereAndForOneThatStartsNoCase() {
        for (String procedure : List.of("no-such-procedure", "interagency-referral", "Maria Lopez")) {
            assertThatThrownBy(() -> walk.open("ngo.north", procedure, "north", CaseWalk.START))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(jdbc.sql(
                                "select count(*) from audit_event where kind = 'read-denied' and to_jsonb(audit_event)::text like '%Maria%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isRefusedForThoseWhoAreNoOfficers() {
        for (String person : List.of("auditor", "author", "admin", "coordinator")) {
            assertThatThrownBy(() -> walk.open(person, "survivor-case", "north", CaseWalk.START))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void givesEachOfManyOpenedAtOnceItsOwnCode() throws Exception {
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<CaseCode>> openings = IntStream.range(0, 12)
                    .mapToObj(n -> (Callable<CaseCode>) walk::open)
                    .toList();
            var codes = new java.util.HashSet<CaseCode>();
            for (var opened : pool.invokeAll(openings)) {
                codes.add(opened.get());
            }
            assertThat(codes).hasSize(12);
        } finally {
            pool.shutdown();
        }
    }

    private List<Long> rows() {
        return Set.of("case_file", "case_answer", "care_team", "keys.case_key", "case_step").stream()
                .sorted()
                .map(table -> jdbc.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .toList();
    }
}
