package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.ledger.FactKind;
import org.waymark.support.FreeBeds;

/** SOP-05, rows 7 and 8: reviews come in their rounds, and every end is prepared. */
final class ShelterStayStories implements SopStories {

    private static final String SOP = "shelter-stay";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("day 3, day 14, every month, then a planned move", ShelterStayStories::planned),
                new Story("danger at the door, and she stays", ShelterStayStories::danger),
                new Story("she left without a word and came back, then left for good", ShelterStayStories::left),
                new Story("her bed is kept for seven days, not longer", ShelterStayStories::sevenDays),
                new Story("another house takes her, and the first one is done with", ShelterStayStories::otherHouse),
                new Story("no other house: she stays", ShelterStayStories::noOtherHouse),
                new Story("the supervisor says no, and she stays", ShelterStayStories::mayStay),
                new Story("the supervisor says yes, and her safety is planned first", ShelterStayStories::mustLeave));
    }

    private static Walk begun(Program program) {
        return Walk.begin(program, SOP, "receiver=shelter-one", "subjectChild=false");
    }

    private static Walk planned(Program program) {
        Walk walk = begun(program);
        for (String next : new String[] {"second", "monthly", "monthly"}) {
            walk.timePasses(SOP, "review-due").answer("review-stay", "stayNext=stays");
            assertThat(walk.fact(SOP, "reviewRound")).isEqualTo(next);
        }
        walk.answer("look-after-stay", "stayNext=planned-move").answer("prepare-leaving");
        walk.timePasses(SOP, "month-later").answer("ask-after-her");
        assertThat(walk.milestones()).endsWith("exit-planned", "moved-on");
        return walk;
    }

    private static Walk danger(Program program) {
        Walk walk = begun(program).answer("look-after-stay", "stayNext=danger");
        assertThat(walk.waiting()).contains("look-after-stay", "judge-danger");
        return walk;
    }

    private static Walk left(Program program) {
        Walk walk = begun(program).answer("look-after-stay", "stayNext=left").answer("keep-bed", "backAgain=yes");
        assertThat(walk.waiting()).contains("look-after-stay");
        walk.answer("look-after-stay", "stayNext=left").answer("keep-bed", "backAgain=no");
        assertThat(walk.milestones()).endsWith("left", "gone");
        return walk;
    }

    private static Walk sevenDays(Program program) {
        Walk walk = begun(program).answer("look-after-stay", "stayNext=left").timePasses(SOP, "seven-days-over");
        assertThat(walk.milestones()).endsWith("left", "gone");
        return walk;
    }

    /** Lived in shelter one by a placement of her own, so that there is a referral to end. */
    private static Walk otherHouse(Program program) {
        Walk walk = ShelterPlacementStories.movedIn(ShelterPlacementStories.offered(program));
        if (walk.runs().all(SOP).findAny().isEmpty()) {
            walk.also(SOP, "receiver=shelter-one", "subjectChild=false");
        }
        walk.answer("look-after-stay", "stayNext=other-house")
                .answer(
                        "write-need-card",
                        "shelterFor=woman",
                        "comingAlong=0",
                        "shelterTier=low",
                        "dangerInArea=no",
                        "consentP2=granted",
                        "imminentDanger=no");
        assertThat(walk.fact("shelter-offer", "receiver")).isEqualTo("shelter-two");
        assertThat(FreeBeds.in(program.jdbc(), "one-a"))
                .as("until she has gone")
                .isEqualTo(4);
        ShelterPlacementStories.movedIn(walk);
        assertThat(FreeBeds.in(program.jdbc(), "one-a"))
                .as("both beds are free")
                .isEqualTo(6);
        assertThat(FreeBeds.in(program.jdbc(), "two-a")).isEqualTo(7);
        assertThat(walk.milestones()).contains("exit-transfer");
        assertThat(walk.told(FactKind.REFERRAL_COMPLETED))
                .singleElement()
                .satisfies(fact -> assertThat(fact.details()).containsEntry("receiver", "shelter-one"));
        return walk;
    }

    private static Walk noOtherHouse(Program program) {
        Walk walk = begun(program).answer("look-after-stay", "stayNext=other-house");
        walk.answer("write-need-card", "consentP2=refused");
        assertThat(walk.waiting()).contains("look-after-stay");
        return walk;
    }

    private static Walk mayStay(Program program) {
        Walk walk = begun(program)
                .answer("look-after-stay", "stayNext=cannot-stay")
                .answer("propose-asking")
                .answer("decide-asking", "mustLeave=no");
        assertThat(walk.waiting()).contains("look-after-stay");
        return walk;
    }

    private static Walk mustLeave(Program program) {
        Walk walk = begun(program)
                .answer("look-after-stay", "stayNext=cannot-stay")
                .answer("propose-asking")
                .answer("decide-asking", "mustLeave=yes");
        assertThat(walk.waiting()).contains("plan-leaving");
        walk.answer("plan-leaving");
        assertThat(walk.milestones()).endsWith("exit-asked", "moved-on");
        return walk;
    }
}
