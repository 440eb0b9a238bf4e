package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.waymark.ledger.FactKind;
import org.waymark.support.FreeBeds;

/** SOP-05, rows 1 to 6, between the case manager, the houses that are asked and the coordinator. */
final class ShelterPlacementStories implements SopStories {

    private static final String SOP = "shelter-placement";
    private static final String OFFER = ShelterOfferStories.SOP;

    static final String[] NEED = {
        "shelterFor=woman",
        "comingAlong=1",
        "shelterTier=high",
        "dangerInArea=yes",
        "shelterLanguage=spa",
        "consentP2=granted",
        "imminentDanger=no"
    };

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("a house says yes, and she lives there", ShelterPlacementStories::placed),
                new Story(
                        "one declines, one lets the hour pass, the coordinator finds a bed far away",
                        ShelterPlacementStories::farAway),
                new Story(
                        "at the highest risk two are asked at once: one says yes, the other is not asked any more",
                        ShelterPlacementStories::twoAtOnce),
                new Story(
                        "at the highest risk two are asked at once: both say no, and only then a person looks",
                        ShelterPlacementStories::bothDecline),
                new Story(
                        "at the highest risk two are asked at once: she does not like the one that says yes",
                        ShelterPlacementStories::neither),
                new Story("no bed anywhere: a room for the night", ShelterPlacementStories::fallback),
                new Story("she wants no shelter", ShelterPlacementStories::declined),
                new Story("undecided at first: she is asked, and says no", ShelterPlacementStories::asked),
                new Story("undecided at first: she is asked once, and says yes", ShelterPlacementStories::askedYes),
                new Story("the request is taken back", ShelterPlacementStories::revoked));
    }

    static Walk begun(Program program) {
        return Walk.begin(program, SOP, "ageBand=18-plus", "subjectChild=false", "urgency=urgent");
    }

    static Walk card(Program program, String... said) {
        return begun(program).answer("write-need-card", said);
    }

    static Walk offered(Program program) {
        return card(program, NEED);
    }

    static Walk movedIn(Walk walk) {
        return arrived(walk.answer("answer-referral", "answer=accept"));
    }

    private static Walk arrived(Walk walk) {
        return walk.answer("explain-house", "houseAgreed=yes")
                .answer("bring-there")
                .answer("hand-over-identity")
                .answer("list-belongings")
                .answer("welcome");
    }

    private static Walk placed(Program program) {
        Walk walk = movedIn(offered(program));
        assertThat(walk.milestones()).endsWith("started", "lives-there", "housed-now", "placed");
        return walk;
    }

    private static Walk farAway(Program program) {
        Walk walk = offered(program).answer("answer-referral", "answer=decline", "declineReason=full");
        walk.timePasses(OFFER, "not-answered");
        assertThat(walk.waiting()).contains("find-other-bed");
        assertThat(walk.fact(SOP, "unfitReasons")).as("all near were asked").isEqualTo("none");
        walk.answer("find-other-bed", "bedReach=anywhere")
                .answer("answer-referral", "answer=decline", "declineReason=full");
        assertThat(walk.fact(OFFER, "shelterCode"))
                .as("now the far one counts too")
                .isEqualTo("two-b");
        walk.answer("answer-referral", "answer=accept");
        assertThat(walk.waiting()).contains("explain-house");
        return walk;
    }

    /** Near her one house is safe enough; further away there is another. */
    private static Walk bothAsked(Program program) {
        Walk walk = card(
                program,
                "shelterFor=woman",
                "comingAlong=0",
                "shelterTier=critical",
                "dangerInArea=no",
                "shelterLanguage=spa",
                "consentP2=granted",
                "imminentDanger=no");
        assertThat(walk.runs().all(OFFER)).as("no second one suits").hasSize(1);
        walk.answer("answer-referral", "answer=decline", "declineReason=full")
                .answer("find-other-bed", "bedReach=anywhere");
        assertThat(walk.runs().all(OFFER).map(run -> walk.runs().fact(run, "shelterCode")))
                .containsExactlyInAnyOrder("one-a", "two-b");
        return walk;
    }

    private static Walk twoAtOnce(Program program) {
        Walk walk = answers(bothAsked(program), "shelter-two", "answer=accept");
        assertThat(walk.waiting()).contains("explain-house").doesNotContain("answer-referral");
        assertThat(walk.told(FactKind.REFERRAL_REVOKED))
                .last()
                .satisfies(fact -> assertThat(fact.details()).containsEntry("receiver", "shelter-one"));
        assertThat(walk.told(FactKind.REFERRAL_ACCEPTED))
                .singleElement()
                .satisfies(fact -> assertThat(fact.details()).containsEntry("receiver", "shelter-two"));
        assertThat(walk.told(FactKind.DATA_DISCLOSED))
                .noneSatisfy(fact -> assertThat(fact.details()).containsEntry("receiver", "shelter-one"));
        arrived(walk);
        assertThat(walk.milestones()).endsWith("housed-now", "placed");
        assertThat(FreeBeds.in(program.jdbc(), "one-a")).isEqualTo(6);
        assertThat(FreeBeds.in(program.jdbc(), "two-b")).isEqualTo(3);
        return walk;
    }

    private static Walk bothDecline(Program program) {
        Walk walk = answers(bothAsked(program), "shelter-one", "answer=decline", "declineReason=full");
        assertThat(walk.waiting()).contains("answer-referral").doesNotContain("find-other-bed");
        walk.timePasses(OFFER, "not-answered");
        assertThat(walk.waiting()).contains("find-other-bed").doesNotContain("answer-referral");
        return walk;
    }

    private static Walk neither(Program program) {
        Walk walk =
                answers(bothAsked(program), "shelter-one", "answer=accept").answer("explain-house", "houseAgreed=no");
        assertThat(walk.waiting()).doesNotContain("answer-referral", "find-other-bed");
        assertThat(walk.milestones()).endsWith("house-declined", "stays-elsewhere", "not-wanted", "search-over");
        return walk;
    }

    /** The manager of this shelter answers. */
    private static Walk answers(Walk walk, String shelter, String... said) {
        ProcessInstance run = walk.runs()
                .all(OFFER)
                .filter(one -> shelter.equals(walk.runs().fact(one, "receiver")))
                .findFirst()
                .orElseThrow();
        return walk.complete(walk.runs().open(run, "answer-referral"), said);
    }

    private static Walk fallback(Program program) {
        Walk walk = card(
                program,
                "shelterFor=man",
                "comingAlong=0",
                "shelterTier=critical",
                "dangerInArea=no",
                "shelterLanguage=hat",
                "consentP2=granted",
                "imminentDanger=no");
        assertThat(walk.waiting()).contains("find-other-bed").doesNotContain("answer-referral");
        assertThat(walk.fact(SOP, "unfitReasons")).isEqualTo("language.sex-or-age.tier");
        walk.answer("find-other-bed", "bedReach=paid-room").answer("settle-fallback");
        assertThat(walk.milestones()).endsWith("fallback", "no-bed");
        assertThat(Referring.states(program, walk.code()))
                .as("nobody is waited for")
                .containsOnly("revoked");
        return walk;
    }

    private static Walk declined(Program program) {
        Walk walk = card(program, "consentP2=refused", "imminentDanger=no");
        assertThat(walk.milestones()).endsWith("survivor-declined", "declined-by-her");
        return walk;
    }

    private static Walk asked(Program program) {
        Walk walk = card(program, "consentP2=undecided", "imminentDanger=no", "dangerInArea=no");
        assertThat(walk.waiting()).contains("ask-survivor").doesNotContain("answer-referral");
        walk.answer("ask-survivor", "consentP2=refused");
        assertThat(walk.milestones()).endsWith("declined-by-her");
        return walk;
    }

    private static Walk askedYes(Program program) {
        Walk walk = card(
                        program,
                        "consentP2=undecided",
                        "imminentDanger=no",
                        "dangerInArea=no",
                        "shelterTier=critical",
                        "shelterFor=woman")
                .answer("ask-survivor", "consentP2=granted");
        assertThat(walk.waiting()).contains("answer-referral");
        return walk;
    }

    private static Walk revoked(Program program) {
        Walk walk = offered(program);
        assertThat(walk.tellRun(OFFER, "msg.referral.revoke")).isTrue();
        assertThat(walk.milestones()).endsWith("revoked", "not-wanted", "search-over");
        return walk;
    }
}
