package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-14, row 6: help first, then a conversation that punishes nobody. */
final class AfterMissingStories implements SopStories {

    private static final String SOP = "after-missing";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("somebody outside the placement hears her", AfterMissingStories::heard),
                new Story("found in danger: help comes first", AfterMissingStories::inDanger),
                new Story("another house, because hers is not safe any more", AfterMissingStories::otherHouse),
                new Story("exploited again: met without blame", AfterMissingStories::exploitedAgain),
                new Story("found abroad", AfterMissingStories::abroad));
    }

    private static Walk found(Program program, String how) {
        return Walk.begin(program, SOP, "ageBand=18-plus", "subjectChild=false", "missingOutcome=" + how);
    }

    private static Walk heard(Program program) {
        Walk walk = found(program, "found-safe").answer("talk-after-return", "heldOutside=no");
        assertThat(walk.waiting()).contains("talk-after-return");
        walk.answer("talk-after-return", "heldOutside=yes", "returnTo=as-before");
        assertThat(walk.milestones()).endsWith("heard");
        return walk;
    }

    private static Walk inDanger(Program program) {
        Walk walk = found(program, "found-danger");
        assertThat(walk.waiting()).contains("talk-after-return", "judge-danger");
        return walk;
    }

    private static Walk exploitedAgain(Program program) {
        Walk walk = found(program, "re-exploited");
        assertThat(walk.waiting()).contains("talk-after-return", "judge-danger");
        assertThat(walk.runs().all("risk-assessment"))
                .as("her risk is asked anew")
                .hasSize(1);
        return walk;
    }

    private static Walk otherHouse(Program program) {
        Walk walk =
                found(program, "found-safe").answer("talk-after-return", "heldOutside=yes", "returnTo=other-shelter");
        walk.answer("write-need-card", "consentP2=refused");
        assertThat(walk.milestones()).endsWith("heard");
        return walk;
    }

    private static Walk abroad(Program program) {
        Walk walk = found(program, "abroad");
        assertThat(walk.milestones()).contains("abroad");
        assertThat(walk.runs().all("voluntary-return")).hasSize(1);
        return walk;
    }
}
