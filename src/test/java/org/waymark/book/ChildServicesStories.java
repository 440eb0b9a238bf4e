package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;

/** SOP-06, row 6: health, a place to live, learning and somebody to talk to, side by side. */
final class ChildServicesStories implements SopStories {

    private static final String SOP = "child-services";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("a child gets all at once, each on its own way", ChildServicesStories::all),
                new Story("what goes on already is not asked for twice", ChildServicesStories::already));
    }

    private static Walk all(Program program) {
        Walk walk = Walk.begin(program, SOP, "ageBand=15-17")
                .answer(
                        "ask-child-services",
                        "healthWanted=offer",
                        "schoolWanted=enrol",
                        "talkWanted=yes",
                        "consentP2=granted",
                        "givenBy=authority",
                        "assentChild=yes")
                .answer("settle-placement", "needsShelter=yes");
        assertThat(walk.waiting()).contains("enrol-child", "choose-service");
        for (String service : List.of("health", "psychosocial")) {
            assertThat(walk.runs().fact(walk.runs().referral(service), "subjectChild"))
                    .isEqualTo(true);
            Referring.chosen(walk, service, service, "refused");
        }
        walk.answer("enrol-child").answer("write-need-card", "consentP2=refused", "imminentDanger=no");
        assertThat(walk.waiting())
                .as("a child's no alone ends no search for a bed: whoever may consent is asked")
                .contains("ask-survivor");
        walk.answer("ask-survivor", "consentP2=refused");
        assertThat(walk.milestones()).contains("child-served");
        return walk;
    }

    private static Walk already(Program program) {
        Walk walk = Walk.begin(program, SOP, "ageBand=15-17")
                .answer(
                        "ask-child-services",
                        "healthWanted=already",
                        "schoolWanted=goes",
                        "talkWanted=not-now",
                        "consentP2=refused")
                .answer("settle-placement", "needsShelter=no");
        assertThat(walk.waiting()).doesNotContain("enrol-child", "choose-service");
        assertThat(walk.milestones()).contains("child-served");
        return walk;
    }
}
