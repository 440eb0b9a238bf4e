package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The forms of the field's catalogue, F-01 to F-32, against those that are shipped: where each question is asked, how it is
 * answered, whether it must be, and who may read it. A form of the catalogue may be several here, one for each step.
 */
class FormsOfTheCatalogueTest {

    private static final Map<String, String> TYPES = Map.of(
            "one", "radio|select",
            "several", "checklist",
            "when", "datetime",
            "number", "number|select",
            "words", "textfield",
            "story", "textarea");

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            F-01  | record-contact        | channel             | one     | must | S2
            F-01  | record-contact        | contactSource       | one     | must | intake
            F-01  | record-contact        | occurredAt          | when    | must | intake
            F-01  | record-contact        | placeArea           | one     | must | S2
            F-01  | record-contact        | reporterType        | one     | may  | intake
            F-01  | record-contact        | reporterContact     | words   | may  | intake
            F-01  | record-contact        | personPresent       | one     | must | intake
            F-01  | record-contact        | firstLanguage       | one     | must | S2
            F-01  | record-contact        | sexSelf             | one     | may  | intake
            F-01  | record-contact        | ageBand             | one     | must | S2
            F-01  | record-contact        | notes               | story   | may  | intake
            F-02  | check-safety          | dangerNow           | one     | must | S2
            F-02  | check-safety          | feared              | one     | may  | B4
            F-02  | check-safety          | weapon              | one     | may  | B4
            F-02  | check-safety          | injured             | one     | may  | B4
            F-02  | check-safety          | needMedicine        | one     | may  | B4
            F-02  | check-safety          | dependants          | number  | may  | B4
            F-02  | check-safety          | phoneSafe           | one     | may  | B4
            F-02  | check-safety          | childHere           | one     | may  | B4
            F-02  | check-safety          | callerOwnWords      | story   | may  | B4
            F-03  | book-interpreter      | interpreterLanguage | one     | must | S2
            F-03  | book-interpreter      | dialect             | words   | may  | S2
            F-03  | book-interpreter      | interpreterSex      | one     | may  | S2
            F-03  | book-interpreter      | interpreterVetted   | one     | must | S2
            F-03  | book-interpreter      | interpreterConflict | one     | must | S2
            F-03  | book-interpreter      | interpreterPledge   | one     | must | S2
            F-04  | explain-rights        | explained           | several | must | B13
            F-04  | explain-rights        | language            | one     | must | B13
            F-04  | explain-rights        | method              | one     | must | B13
            F-04  | explain-rights        | supportPerson       | one     | may  | B13
            F-04  | explain-rights        | restrictions        | story   | may  | B13
            F-05  | screening-interview   | howStarted          | story   | may  | B3
            F-05  | screening-interview   | nationality         | several | may  | B3
            F-05  | screening-interview   | recruitmentMethod   | several | may  | B3
            F-05  | screening-interview   | whatMadeToDo        | several | may  | B3
            F-05  | screening-interview   | control             | several | may  | B3
            F-05  | screening-interview   | stillControlled     | one     | must | B3
            F-05  | screening-interview   | officialInvolved    | one     | may  | B3
            F-05  | screening-interview   | workerInsight       | story   | may  | B3
            F-05  | screening-interview   | inconsistencies     | story   | may  | B3
            F-06  | propose-grounds       | proposedStatus      | one     | must | status
            F-06  | propose-grounds       | reasons             | story   | must | status
            F-06  | propose-grounds       | reviewRight         | one     | must | status
            F-06  | confirm-grounds       | confirmation        | one     | must | status
            F-06b | conclude              | evidence            | several | must | status
            F-06b | conclude              | recoveryEndedOn     | when    | may  | status
            F-07  | confirm-safe          | safeNow             | one     | must | S2
            F-07  | confirm-safe          | shelterCode         | words   | may  | B7
            F-08  | assess-risk           | survivorRating      | one     | must | B4
            F-08  | assess-risk           | familyRisk          | several | may  | B4
            F-08  | assess-risk           | digitalRisk         | several | may  | B4
            F-08  | assess-risk           | immigrationRisk     | one     | may  | B4
            F-08  | assess-risk           | childrenRisk        | several | may  | B4
            F-08  | assess-risk           | riskSummary         | story   | may  | B4
            F-08b | make-safety-plan      | planTriggers        | story   | may  | B4
            F-08b | plan-next-day         | planTriggers        | story   | may  | B4
            F-08b | make-safety-plan      | planExits           | story   | may  | B4
            F-08b | plan-next-day         | planContacts        | story   | may  | B4
            F-08b | make-safety-plan      | planDocuments       | several | may  | B4
            F-08b | plan-next-day         | planDigital         | several | may  | B4
            F-08b | plan-next-day         | planCopy            | one     | must | B4
            F-04h | ask-exam-consent      | consentP5           | one     | must | B13
            F-04h | ask-exam-consent      | consentP6           | one     | must | B13
            F-04h | ask-exam-consent      | consentP7           | one     | must | B13
            F-04h | ask-exam-consent      | consentP8           | one     | must | B13
            F-04h | ask-exam-consent      | examinerSex         | one     | may  | B13
            F-09  | note-exposure         | lastExposureAt      | when    | may  | B5
            F-09  | record-treatment      | hivBaseline         | one     | must | B5
            F-09  | record-treatment      | pepStartedAt        | when    | may  | B5
            F-09  | record-treatment      | vaccines            | several | may  | B5
            F-09  | record-treatment      | stiTreatment        | several | may  | B5
            F-09  | record-treatment      | pregnancyTest       | one     | must | B5
            F-09  | record-treatment      | injuriesTreated     | story   | may  | B5
            F-10  | record-forensic-exam  | kitId               | words   | must | B11
            F-10  | record-forensic-exam  | sealNumbers         | words   | must | B11
            F-10  | record-forensic-exam  | clothing            | several | may  | B11
            F-10  | record-forensic-exam  | samplesTaken        | several | must | B11
            F-10  | record-forensic-exam  | samplesTakenAt      | when    | must | B11
            F-10  | record-forensic-exam  | examiner            | words   | must | B11
            F-11  | hand-over-samples     | custodyFrom         | words   | must | B11
            F-11  | hand-over-samples     | custodyTo           | words   | must | B11
            F-11  | hand-over-samples     | custodyAt           | when    | must | B11
            F-11  | hand-over-samples     | sealIntact          | one     | must | B11
            F-11  | hand-over-samples     | custodyReason       | one     | must | B11
            F-12  | record-mental-health  | suicidality         | one     | must | B6
            F-12  | record-mental-health  | crisisPlan          | one     | must | B6
            F-12  | record-mental-health  | mentalNextOn        | when    | may  | B6
            F-12  | record-mental-health  | mentalNotes         | story   | may  | B6
            F-13  | record-srh            | pregnancyWeeks      | number  | may  | B5
            F-13  | record-srh            | antenatal           | one     | must | B5
            F-13  | record-srh            | srhWishes           | story   | may  | B5
            F-14  | write-need-card       | shelterTier         | one     | must | S2
            F-14  | write-need-card       | shelterFor          | one     | must | S2
            F-14  | write-need-card       | comingAlong         | number  | must | S2
            F-14  | write-need-card       | shelterNeeds        | several | may  | S2
            F-14  | write-need-card       | shelterLanguage     | one     | must | S2
            F-14  | write-need-card       | diet                | several | may  | S2
            F-14  | write-need-card       | bedUntil            | when    | may  | S2
            F-15  | welcome               | shelterCode         | words   | must | B7
            F-15  | welcome               | room                | words   | may  | B7
            F-15  | welcome               | rulesGiven          | one     | must | B7
            F-15  | list-belongings       | itemsInventory      | story   | may  | B7
            F-15  | welcome               | exitPlan            | story   | may  | B7
            F-16  | report-child          | ageBand             | one     | must | S2
            F-16  | report-child          | concern             | one     | must | B8
            F-16  | report-child          | whereSafe           | story   | may  | B8
            F-16  | report-child          | reportedTo          | several | must | B8
            F-16  | report-child          | reportedAt          | when    | must | B8
            F-16  | report-child          | reportReference     | words   | may  | B8
            F-16  | report-child          | childTold           | one     | must | B8
            F-17  | assess-best-interests | childWishes         | story   | must | B8
            F-17  | assess-best-interests | biaOptions          | several | must | B8
            F-17  | assess-best-interests | biaRecommends       | one     | must | B8
            F-18  | decide-best-interests | panelAgencies       | several | must | B8
            F-18  | decide-best-interests | panelConflict       | one     | must | B8
            F-18  | decide-best-interests | panelReasons        | story   | must | B8
            F-18  | decide-best-interests | durableSolution     | one     | must | S2
            F-18  | decide-best-interests | panelReviewBy       | when    | must | B8
            F-19  | review-recovery       | recovered           | one     | may  | B12
            F-19  | review-recovery       | recoveryThreats     | one     | may  | B12
            F-19  | review-recovery       | extendDays          | number  | may  | B12
            F-19  | review-recovery       | longerWhy           | several | may  | B12
            F-20  | decide-cooperation    | cooperation         | one     | must | status
            F-20  | decide-cooperation    | stayWish            | one     | must | B12
            F-20  | decide-cooperation    | informedOf          | several | must | B12
            F-20  | decide-cooperation    | adviserHeard        | one     | must | B12
            F-21  | assess-court-needs    | courtMeasures       | several | may  | court
            F-21  | assess-court-needs    | videoLink           | one     | must | court
            F-21  | assess-court-needs    | courtInterpreter    | one     | must | court
            F-21  | assess-court-needs    | courtSupport        | one     | must | court
            F-22  | take-statement        | statementAt         | when    | must | B11
            F-22  | take-statement        | statementRecorded   | one     | must | B11
            F-22  | take-statement        | statementLanguage   | one     | may  | B11
            F-22  | take-statement        | readBack            | one     | must | B11
            F-22  | take-statement        | copyGiven           | one     | must | B11
            F-22  | take-statement        | statementStorage    | words   | may  | B11
            F-23  | explain-claims        | injuryDate          | when    | must | B9
            F-23  | explain-claims        | claimKinds          | several | may  | B9
            F-23  | file-claim            | claimFiledOn        | when    | must | B9
            F-23  | record-acknowledgement | acknowledgedOn     | when    | must | B9
            F-23  | record-board-decision | claimOutcomeCode    | one     | must | B9
            F-24  | assess-needs          | needSafety          | one     | must | B12
            F-24  | assess-needs          | wishSafety          | story   | may  | B12
            F-24  | assess-needs          | strengthDigital     | story   | may  | B12
            F-25  | write-plan            | goal1               | story   | may  | B12
            F-25  | write-plan            | goalStep1           | story   | may  | B12
            F-25  | write-plan            | goalOwner1          | one     | may  | B12
            F-25  | write-plan            | goalDue1            | when    | may  | B12
            F-25  | write-plan            | planWish            | one     | must | B12
            F-26  | choose-service        | service             | one     | must | S2
            F-26  | choose-service        | urgency             | one     | must | S2
            F-26  | choose-service        | needTags            | several | may  | S2
            F-26  | choose-service        | packetBlocks        | several | may  | B12
            F-26  | choose-service        | contactRule         | one     | may  | B12
            F-27  | assess-return-risk    | traffickersActive   | one     | must | B4
            F-27  | assess-return-risk    | familyRole          | one     | may  | B4
            F-27  | assess-return-risk    | returnDebt          | one     | may  | B4
            F-27  | assess-return-risk    | protectionClaim     | one     | must | B4
            F-27  | assess-return-risk    | servicesThere       | several | may  | B12
            F-27  | assess-return-risk    | returnRisk          | one     | must | B4
            F-27  | sign-return-risk      | returnDecision      | one     | must | S2
            F-28  | plan-reintegration    | planBudget          | number  | may  | B12
            F-28  | plan-reintegration    | planMedical         | one     | may  | B12
            F-28  | plan-reintegration    | planFirstStepOn     | when    | must | B12
            F-29  | review-progress       | riskChange          | one     | must | B12
            F-29  | review-progress       | reviewWishes        | story   | may  | B12
            F-29  | review-progress       | nextReview          | when    | may  | B12
            F-30  | decide-review         | closureReason       | one     | must | B12
            F-30  | prepare-closure       | closureChecklist    | several | must | B12
            F-30  | prepare-closure       | agreesToClose       | one     | must | B12
            F-30  | prepare-closure       | reentryCard         | one     | must | B12
            F-30  | prepare-closure       | consentP15          | one     | must | B13
            F-31  | decide-rights-request | decision            | one     | must | B13
            F-31  | decide-rights-request | decisionReasons     | story   | must | B13
            F-32  | describe-missing      | lastSeen            | when    | must | B4
            F-32  | describe-missing      | contactsTried       | several | may  | B4
            F-32  | report-missing        | policeRef           | words   | may  | B4
            """)
    void isAskedAsTheCatalogueSays(
            String catalogue, String form, String key, String type, String needed, String block) {
        JsonNode field = TheBook.fields(TheBook.form(form))
                .filter(one -> one.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow(() -> new AssertionError(catalogue + ": " + form + " does not ask " + key));
        assertThat(field.get("type").asText()).matches(TYPES.get(type));
        assertThat(field.at("/validate/required").asBoolean()).isEqualTo(needed.equals("must"));
        assertThat(field.at("/properties/block").asText()).isEqualTo(block);
        if (block.matches("B([1-9]|10|11)")) {
            assertThat(field.at("/properties/routing").asText()).isIn("", "decision");
        }
        if (type.equals("story")) {
            assertThat(field.at("/properties/routing").isMissingNode())
                    .as("words never reach the engine")
                    .isTrue();
        }
    }

    /** Each item of the first interview may be declined; those that D1 weighs may be left empty, which says the same. */
    @Test
    void everythingInTheInterviewMayBeDeclined() {
        assertThat(TheBook.fields(TheBook.form("screening-interview"))
                        .filter(field -> field.at("/properties/block").asText().equals("B3"))
                        .filter(field -> !field.get("type").asText().equals("textarea"))
                        .filter(field ->
                                !field.at("/properties/routing").asText().equals("decision")))
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        field -> assertThat(field.at("/properties/declinable").asText())
                                .as(field.get("key").asText())
                                .isEqualTo("true"));
    }
}
