package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.support.FreeBeds;

/** SOP-05, rows 2 to 6, between the case manager and the houses that are asked. */
final class ShelterOfferStories implements SopStories {

    static final String SOP = "shelter-offer";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("a house says yes, and she lives there", ShelterOfferStories::livesThere),
                new Story("one declines, one lets the hour pass: a person looks", ShelterOfferStories::nobody),
                new Story("the safest house is closed: another is asked", ShelterOfferStories::closed),
                new Story("without her yes no house is asked", ShelterOfferStories::notWithoutHer),
                new Story("a house may ask twice, and she does not like the next", ShelterOfferStories::questions),
                new Story("the request is taken back", ShelterOfferStories::revoked));
    }

    private static Walk livesThere(Program program) {
        Walk walk = ShelterPlacementStories.offered(program);
        assertThat(walk.fact(SOP, "shelterCode")).as("the safest first").isEqualTo("one-a");
        assertThat(FreeBeds.in(program.jdbc(), "one-a"))
                .as("an offer takes no bed")
                .isEqualTo(6);
        ShelterPlacementStories.movedIn(walk);
        assertThat(walk.milestones()).containsSubsequence("offered", "accepted", "housed", "started", "lives-there");
        assertThat(FreeBeds.in(program.jdbc(), "one-a"))
                .as("hers and her child’s")
                .isEqualTo(4);
        return walk;
    }

    private static Walk nobody(Program program) {
        Walk walk = ShelterPlacementStories.offered(program)
                .answer("answer-referral", "answer=decline", "declineReason=full");
        assertThat(walk.fact(SOP, "shelterCode")).isEqualTo("two-a");
        walk.timePasses(SOP, "not-answered");
        assertThat(walk.milestones()).endsWith("expired", "no-house", "nobody-asked");
        return walk;
    }

    private static Walk closed(Program program) {
        Walk walk = ShelterPlacementStories.begun(program);
        FreeBeds.close(program.jdbc(), "one-a");
        walk.answer("write-need-card", ShelterPlacementStories.NEED);
        assertThat(walk.fact(SOP, "shelterCode")).isEqualTo("two-a");
        return walk;
    }

    private static Walk notWithoutHer(Program program) {
        Walk walk =
                ShelterPlacementStories.card(program, "consentP2=undecided", "imminentDanger=no", "dangerInArea=no");
        assertThat(walk.milestones())
                .endsWith("not-without-her", "she-is-asked")
                .doesNotContain("offered");
        return walk;
    }

    private static Walk questions(Program program) {
        Walk walk = ShelterPlacementStories.offered(program);
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
        assertThat(walk.milestones()).containsSubsequence("stays-away", "house-declined", "stays-elsewhere");
        return walk;
    }

    private static Walk revoked(Program program) {
        Walk walk = ShelterPlacementStories.offered(program);
        assertThat(walk.tellRun(SOP, "msg.referral.revoke")).isTrue();
        assertThat(walk.milestones()).containsSubsequence("revoked-milestone", "revoked");
        return walk;
    }
}
