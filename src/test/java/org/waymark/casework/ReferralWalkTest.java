package org.waymark.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.waymark.casework.CaseRecord.Disclosed;
import org.waymark.casework.flags.CaseFlag;
import org.waymark.casework.flags.CaseFlags;
import org.waymark.casework.flags.FlagReason;
import org.waymark.directory.LegalDuties;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.FactQuery;
import org.waymark.ledger.Facts;
import org.waymark.ledger.Ledger;
import org.waymark.shared.AgencyKey;
import org.waymark.shared.CaseCode;
import org.waymark.shared.Edition;
import org.waymark.shared.NotFound;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RunId;
import org.waymark.shared.SopKey;
import org.waymark.shared.TaskId;
import org.waymark.support.WaymarkTest;

/** Two referrals of one survivor, to health care and to a shelter, on the shipped procedure. */
@WaymarkTest
class ReferralWalkTest {

    private static final String LEAD = "social.north";

    @Autowired
    ApplicationContext context;

    @Autowired
    Facts facts;

    private CaseWalk walk;
    private CaseCode code;

    @BeforeEach
    void walkToTheReferrals() {
        walk = new CaseWalk(context);
        code = walk.toReferrals();
    }

    private void refer(String service, String consent) {
        walk.answer(code, "choose-service", LEAD, CaseWalk.service(service, consent));
    }

    private void askForABed() {
        walk.answer(code, "write-need-card", LEAD, CaseWalk.BED);
    }

    private Referral referral(String service) {
        return walk.bean(ReferralRows.class).of(code).stream()
                .filter(one -> one.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private Disclosed seenBy(String officer) {
        return walk.bean(CaseRecord.class).disclose(walk.viewer(officer), code, new Edition(1), Locale.ENGLISH);
    }

    private List<FactKind> log() {
        return facts.find(FactQuery.ofCase(code), 0, 500).stream()
                .map(one -> one.fact().kind())
                .toList();
    }

    @Test
    void isOfferedToTheFirstAgencyOfTheAreaWithAClock() {
        refer("shelter", "granted");
        Referral shelter = referral("shelter");
        assertThat(shelter.state()).isEqualTo(ReferralState.OFFERED);
        assertThat(shelter.receiver()).isEqualTo(new AgencyKey("shelter-one"));
        assertThat(shelter.sender()).isEqualTo(new AgencyKey("family-services-north"));
        assertThat(shelter.answerBy()).isAfter(shelter.changedAt());
        assertThat(log()).contains(FactKind.REFERRAL_OFFERED);
    }

    @Test
    void goesToTheNextWhenDeclinedAndToAPersonWhenNobodyIsLeft() {
        refer("shelter", "granted");
        walk.answer(code, "answer-referral", "shelter.one", "{'answer':'decline','declineReason':'full'}");
        assertThat(referral("shelter").receiver()).isEqualTo(new AgencyKey("shelter-two"));
        walk.answer(code, "answer-referral", "shelter.two", "{'answer':'decline','declineReason':'criteria'}");
        assertThat(referral("shelter").offers())
                .extracting(Referral.Offer::outcome)
                .containsExactly(ReferralState.DECLINED, ReferralState.DECLINED);
        assertThat(walk.openSteps(code)).contains("find-provider");
        walk.answer(
                code, "find-provider", "coordinator", "{'providerOutcome':'found','providersAsked':['asked-again']}");
        assertThat(referral("shelter").state()).isEqualTo(ReferralState.OFFERED);
        assertThat(referral("shelter").receiver()).isEqualTo(new AgencyKey("shelter-one"));
    }

    @Test
    void asksTheAreaBeforeTheRestOfTheCountryAndHeadOfficesLast() {
        refer("health", "granted");
        assertThat(referral("health").receiver()).isEqualTo(new AgencyKey("regional-health-north"));
        walk.answer(code, "answer-referral", "health.north", "{'answer':'decline','declineReason':'full'}");
        assertThat(referral("health").receiver()).isEqualTo(new AgencyKey("regional-health-south"));
        walk.answer(code, "answer-referral", "health.south", "{'answer':'decline','declineReason':'full'}");
        assertThat(referral("health").receiver()).isEqualTo(new AgencyKey("regional-health"));
    }

    @Test
    void keepsFromTheNextProviderWhyTheOneBeforeDeclined() {
        refer("health", "granted");
        walk.answer(code, "answer-referral", "health.north", "{'answer':'decline','declineReason':'full'}");
        assertThat(text(seenWhileAsked("health.south"))).doesNotContain("declineReason", "Full", "Decline");
    }

    @Test
    void tellsTheReceiverWhoSheIsOnlyOnceItHasAccepted() {
        refer("shelter", "granted");
        Disclosed offered = seenWhileAsked("shelter.one");
        assertThat(text(offered)).doesNotContain("MARKED", "5550123");
        assertThat(offered.blocks()).extracting(CaseRecord.Block::key).containsExactly("S2");
        assertThat(offered.sealedBlocks()).isEmpty();
        walk.answer(code, "answer-referral", "shelter.one", "{'answer':'accept'}");
        Disclosed accepted = seenBy("shelter.one");
        assertThat(text(accepted)).contains("MARKED-NAME", "5550123");
        assertThat(text(accepted)).doesNotContain("MARKED-WORDS", "MARKED-NOTE");
        assertThat(accepted.blocks())
                .extracting(CaseRecord.Block::key)
                .contains("B1", "B2", "B12")
                .doesNotContain("B3", "B4");
    }

    @Test
    void closesTheViewOfTheReceiverWhileTheCaseIsDark() {
        refer("shelter", "granted");
        walk.answer(code, "answer-referral", "shelter.one", "{'answer':'accept'}");
        dark(true);
        assertThat(text(seenBy("shelter.one"))).doesNotContain("MARKED-NAME", "5550123");
        dark(false);
        assertThat(text(seenBy("shelter.one"))).contains("MARKED-NAME", "5550123");
    }

    private void dark(boolean raised) {
        walk.bean(TransactionTemplate.class).executeWithoutResult(act -> {
            walk.bean(Ledger.class).lock(code);
            walk.bean(CaseFlags.class).set(code, CaseFlag.DARK, raised, FlagReason.PROCEDURE, null);
        });
    }

    /** The receiver is not on the care team yet; the open task lets it in. */
    private Disclosed seenWhileAsked(String officer) {
        var viewer = walk.viewer(officer);
        var sight = walk.bean(ReadRules.class).sight(viewer, code, new Edition(1));
        return walk.bean(RecordReader.class).read(code, sight, Locale.ENGLISH);
    }

    private static String text(Disclosed seen) {
        return seen.toString();
    }

    @Test
    void sharesThePacketOnABasisInLawAndSaysSoInTheLog() {
        walk.answer(code, "choose-service", LEAD, CaseWalk.mandatory("shelter"));
        walk.answer(code, "answer-referral", "shelter.one", "{'answer':'accept'}");
        assertThat(referral("shelter").basis()).isEqualTo("allow-order");
        assertThat(text(seenBy("shelter.one"))).contains("MARKED-NAME").doesNotContain("MARKED-WORDS");
        assertThat(facts.find(FactQuery.ofCase(code), 0, 500))
                .filteredOn(one -> one.fact().kind() == FactKind.DATA_DISCLOSED)
                .singleElement()
                .satisfies(one -> assertThat(one.fact().details())
                        .containsEntry("basis", "allow-order")
                        .containsEntry("receiver", "shelter-one")
                        .containsEntry("blocks", "B1 B2"));
    }

    @Test
    void sharesNothingMoreOnceItIsOver() {
        refer("shelter", "granted");
        walk.answer(code, "answer-referral", "shelter.one", "{'answer':'accept'}");
        walk.bean(Referrals.class)
                .revoke(walk.viewer(LEAD), referral("shelter").run().value());
        assertThat(referral("shelter").state()).isEqualTo(ReferralState.REVOKED);
        assertThat(log()).contains(FactKind.REFERRAL_REVOKED);
        assertThatThrownBy(() -> seenBy("shelter.one")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> walk.bean(Referrals.class)
                        .revoke(walk.viewer(LEAD), referral("shelter").run().value()))
                .isInstanceOf(ReferralOver.class);
    }

    @Test
    void isTakenBackByTheSenderAlone() {
        refer("shelter", "granted");
        String run = referral("shelter").run().value();
        for (String other : List.of("shelter.one", "social.south", "ngo.north")) {
            assertThatThrownBy(() -> walk.bean(Referrals.class).revoke(walk.viewer(other), run))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> walk.bean(Referrals.class).revoke(walk.viewer(LEAD), "no run at all"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void endsWhenSheDeclinesBeforeAnyoneIsAsked() {
        refer("health", "refused");
        assertThat(referral("health").state()).isEqualTo(ReferralState.SURVIVOR_DECLINED);
        assertThat(referral("health").offers()).isEmpty();
        assertThat(log()).contains(FactKind.CONSENT_REFUSED, FactKind.REFERRAL_SURVIVOR_DECLINED);
    }

    @Test
    void isNotOfferedWithoutHerConsent() {
        refer("health", "undecided");
        assertThat(referral("health").state()).isEqualTo(ReferralState.DRAFT);
        assertThat(walk.openSteps(code)).contains("ask-survivor");
        walk.answer(
                code,
                "ask-survivor",
                LEAD,
                "{'consentP2':'granted','packetBlocks':['B1'],'method':'written','language':'spa'}");
        assertThat(referral("health").state()).isEqualTo(ReferralState.OFFERED);
    }

    @Test
    void passesByAnAgencyWithAConflict() {
        refer("shelter", "granted");
        walk.answer(code, "answer-referral", "shelter.one", "{'answer':'decline','declineReason':'conflict'}");
        assertThat(walk.bean(Conflicts.class).of(code)).containsExactly(new AgencyKey("shelter-one"));
        walk.answer(code, "answer-referral", "shelter.two", "{'answer':'decline','declineReason':'full'}");
        walk.answer(
                code, "find-provider", "coordinator", "{'providerOutcome':'found','providersAsked':['asked-again']}");
        assertThat(referral("shelter").receiver()).isEqualTo(new AgencyKey("shelter-two"));
        assertThatThrownBy(() -> seenBy("shelter.one")).isInstanceOf(NotFound.class);
    }

    @Test
    void stopsTheClockWhileTheReceiverWaitsForAnAnswer() {
        refer("shelter", "granted");
        walk.answer(code, "answer-referral", "shelter.one", "{'answer':'ask','question':'how many'}");
        assertThat(referral("shelter").answerBy()).isNull();
        assertThat(referral("shelter").questions()).isEqualTo(1);
        walk.answer(code, "clarify", LEAD, "{'clarification':'one'}");
        assertThat(referral("shelter").answerBy()).isNotNull();
    }

    @Test
    void runsToItsEndThroughBothAgencies() {
        refer("shelter", "granted");
        walk.answer(code, "answer-referral", "shelter.one", "{'answer':'accept'}");
        walk.answer(
                code,
                "name-worker",
                "shelter.one",
                "{'workerName':'MARKED-WORKER','firstAppointment':'2026-11-25T10:00-04:00','survivorConfirms':'yes'}");
        walk.answer(code, "record-start", "shelter.one", "{'attendance':'started'}");
        assertThat(referral("shelter").state()).isEqualTo(ReferralState.STARTED);
        walk.answer(code, "record-outcome", "shelter.one", "{'serviceOutcome':'completed'}");
        assertThat(referral("shelter").state()).isEqualTo(ReferralState.COMPLETED);
        assertThat(text(seenBy("shelter.one"))).as("may look back for 30 days").contains("MARKED-NAME");
        assertThat(text(seenBy(LEAD))).contains("MARKED-WORKER");
    }

    @Test
    void keepsTheTwoReferralsOfACaseApart() {
        askForABed();
        refer("health", "granted");
        List<TaskId> asked = walk.tasks(code, "answer-referral");
        assertThat(asked).hasSize(2);
        walk.answer(code, asked.get(0), "shelter.one", "{'answer':'accept'}");
        assertThat(referral("shelter").state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(referral("health").state()).isEqualTo(ReferralState.OFFERED);
        assertThat(walk.bean(AnswerRows.class).newest(code))
                .filteredOn(row -> row.field().equals("consentP2"))
                .hasSize(2);
    }

    @Test
    void keepsTheReceiverToItsOwnPartOfTheCase() {
        refer("health", "granted");
        askForABed();
        walk.answer(code, walk.tasks(code, "answer-referral").get(1), "shelter.one", "{'answer':'accept'}");
        var viewer = walk.viewer("shelter.one");
        var view = walk.bean(Cases.class).read(viewer, code.value(), Locale.ENGLISH);
        assertThat(view.careTeam()).extracting(one -> one.officer().value()).containsExactly(LEAD, "shelter.one");
        assertThat(view.referrals()).extracting(Referral::service).containsExactly("shelter");
        assertThat(view.consents()).extracting(Cases.Said::recipient).containsExactly("shelter");
        assertThat(view.openElsewhere()).isEmpty();
        assertThat(view.record().sealedBlocks()).isEmpty();
        assertThat(walk.bean(Cases.class).timeline(viewer, code.value(), 0, 200).facts())
                .isNotEmpty()
                .noneMatch(one ->
                        one.toString().contains("health") || one.toString().contains("police"));
    }

    @Test
    void keepsFromThePoliceWhoReceivedHerAlsoWhenTheyWorkThereNoMore() {
        askForABed();
        walk.answer(code, "answer-referral", "shelter.one", "{'answer':'accept'}");
        assertThat(toldTo("police.north")).isNotEmpty().noneMatch(told -> told.contains("shelter.one"));
        works("shelter.one", false);
        try {
            assertThat(toldTo("police.north")).isNotEmpty().noneMatch(told -> told.contains("shelter.one"));
        } finally {
            works("shelter.one", true);
        }
    }

    private List<String> toldTo(String officer) {
        return walk.bean(Cases.class).timeline(walk.viewer(officer), code.value(), 0, 200).facts().stream()
                .map(Object::toString)
                .toList();
    }

    private void works(String officer, boolean active) {
        walk.bean(JdbcClient.class)
                .sql("update officer set active = ? where id = ?")
                .params(active, officer)
                .update();
    }

    @Test
    void isListedForBothAgenciesWithoutThePerson() {
        refer("shelter", "granted");
        var received = walk.bean(Referrals.class).of(walk.viewer("shelter.one")).stream()
                .filter(line -> line.referral().caseCode().equals(code))
                .toList();
        assertThat(received).singleElement().satisfies(line -> {
            assertThat(line.received()).isTrue();
            assertThat(line.known()).isFalse();
            assertThat(line.task())
                    .isEqualTo(walk.tasks(code, "answer-referral").get(0));
        });
        assertThat(walk.bean(Referrals.class).of(walk.viewer(LEAD))).anySatisfy(line -> {
            assertThat(line.referral().caseCode()).isEqualTo(code);
            assertThat(line.received()).isFalse();
        });
    }

    @Test
    void sendsNoNoticeWhereNoLawDemandsIt() {
        assertThat(log()).contains(FactKind.CONSENT_REFUSED, FactKind.DISCLOSURE_DENIED);
        assertThat(log()).doesNotContain(FactKind.ANONYMOUS_NOTICE_SENT);
    }

    @Test
    void sendsANoticeThatNamesNobodyWhereTheLawDemandsIt() {
        RoutingFacts said = sendNotice(true);
        assertThat(said.flag("noticeSent")).isTrue();
        assertThat(said.code("disclosure")).contains("anonymous-notice");
        assertThat(log()).contains(FactKind.ANONYMOUS_NOTICE_SENT, FactKind.CONSENT_REFUSED);
        String notice = walk.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                .sql("select id, sealed from anonymous_notice where case_code = ?")
                .param(code.value())
                .query((row, number) -> walk.bean(SealedJson.class)
                        .unseal(
                                walk.bean(org.waymark.vault.Vault.class)
                                        .safe(code)
                                        .orElseThrow()
                                        .part("notice"),
                                "notice/" + row.getString("id"),
                                row.getBytes("sealed"))
                        .toString())
                .single();
        assertThat(CaseWalk.json(notice).fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("placeArea", "exploitation", "sexSelf", "nationality");
        assertThat(notice).doesNotContain("MARKED");
    }

    /** As the diagram calls it, in a country whose law is like this. */
    private RoutingFacts sendNotice(boolean identificationDuty) {
        var action = new SendAnonymousNotice(
                walk.bean(DisclosureTable.class),
                walk.bean(ConsentRegister.class),
                walk.bean(CaseRouting.class),
                walk.bean(AnonymousNotices.class),
                new LegalDuties(identificationDuty),
                walk.bean(Ledger.class),
                walk.bean(Clock.class));
        var call = new ProcedureAction.Call(
                code,
                new RunId("some-run"),
                new SopKey("identification-screening"),
                new Edition(1),
                "send-anonymous-notice",
                Map.of(),
                RoutingFacts.none());
        return java.util.Objects.requireNonNull(
                walk.bean(TransactionTemplate.class).execute(act -> action.perform(call)));
    }
}
