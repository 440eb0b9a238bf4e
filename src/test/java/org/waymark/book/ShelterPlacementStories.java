package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.support.FreeBeds;

/** SOP-05, rows 1 to 6, between the case manager, the houses that are asked and the coordinator. */
final class ShelterPlacementStories implements SopStories {

    private static final String SOP = "shelter-placement";
    private static final String[] NEED = {
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
                new Story("the safest house is closed: another is asked", ShelterPlacementStories::closed),
                new Story("no bed anywhere: a room for the night", ShelterPlacementStories::fallback),
                new Story("she wants no shelter", ShelterPlacementStories::declined),
                new Story("undecided at first: she is asked, and says no", ShelterPlacementStories::asked),
                new Story("undecided at first: she is asked, and says yes", ShelterPlacementStories::askedYes),
                new Story("a house may ask twice, and she does not like it there", ShelterPlacementStories::questions),
                new Story("the request is taken back", ShelterPlacementStories::revoked));
    }

    static Walk card(Program program, String... said) {
        return Walk.begin(program, SOP, "ageBand=18-plus", "subjectChild=false", "urgency=urgent")
                .answer("write-need-card", said);
    }

    static Walk offered(Program program) {
        return card(program, NEED);
    }

    static Walk movedIn(Walk walk) {
        return walk.answer("answer-referral", "answer=accept")
                .answer("explain-house", "houseAgreed=yes")
                .answer("bring-there")
                .answer("hand-over-identity")
                .answer("list-belongings")
                .answer("welcome");
    }

    private static Walk placed(Program program) {
        Walk walk = offered(program);
        assertThat(walk.fact(SOP, "shelterCode")).as("the safest first").isEqualTo("one-a");
        assertThat(FreeBeds.in(program.jdbc(), "one-a"))
                .as("an offer takes no bed")
                .isEqualTo(6);
        movedIn(walk);
        assertThat(walk.milestones()).endsWith("housed", "started", "placed");
        assertThat(FreeBeds.in(program.jdbc(), "one-a"))
                .as("hers and her child’s")
                .isEqualTo(4);
        return walk;
    }

    private static Walk farAway(Program program) {
        Walk walk = offered(program).answer("answer-referral", "answer=decline", "declineReason=full");
        assertThat(walk.fact(SOP, "shelterCode")).isEqualTo("two-a");
        walk.timePasses(SOP, "not-answered");
        assertThat(walk.waiting()).contains("find-other-bed");
        assertThat(walk.fact(SOP, "unfitReasons")).as("all near were asked").isEqualTo("none");
        walk.answer("find-other-bed", "bedReach=anywhere")
                .answer("answer-referral", "answer=decline", "declineReason=full");
        assertThat(walk.fact(SOP, "shelterCode"))
                .as("now the far one counts too")
                .isEqualTo("two-b");
        walk.answer("answer-referral", "answer=accept");
        assertThat(walk.waiting()).contains("explain-house");
        return walk;
    }

    private static Walk closed(Program program) {
        Walk walk = Walk.begin(program, SOP, "ageBand=18-plus", "subjectChild=false", "urgency=urgent");
        FreeBeds.close(program.jdbc(), "one-a");
        walk.answer("write-need-card", NEED);
        assertThat(walk.fact(SOP, "shelterCode")).isEqualTo("two-a");
        return walk;
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
        Walk walk = card(program, "consentP2=undecided", "imminentDanger=no", "dangerInArea=no")
                .answer("ask-survivor", "consentP2=granted");
        assertThat(walk.waiting()).contains("answer-referral");
        return walk;
    }

    private static Walk questions(Program program) {
        Walk walk = offered(program);
        for (int round = 0; round < 2; round++) {
            walk.answer("answer-referral", "answer=ask").answer("clarify");
            assertThat(walk.fact(SOP, "shelterCode")).isEqualTo("one-a");
        }
        walk.answer("answer-referral", "answer=ask");
        assertThat(walk.fact(SOP, "shelterCode")).isEqualTo("two-a");
        walk.answer("answer-referral", "answer=accept");
        assertThat(FreeBeds.in(program.jdbc(), "two-a")).isEqualTo(6);
        walk.answer("explain-house", "houseAgreed=no");
        assertThat(FreeBeds.in(program.jdbc(), "two-a")).as("she stays away").isEqualTo(8);
        assertThat(walk.milestones()).endsWith("stays-away", "survivor-declined", "declined-by-her");
        return walk;
    }

    private static Walk revoked(Program program) {
        Walk walk = offered(program);
        assertThat(walk.tellRun(SOP, "msg.referral.revoke")).isTrue();
        assertThat(walk.milestones()).endsWith("revoked-milestone", "revoked");
        return walk;
    }
}
