package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

/** E14: a case that lost its lead has another within the clock of the first. */
final class LeadReassignmentStories implements SopStories {

    @Override
    public String sop() {
        return "lead-reassignment";
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(new Story("another leads within three hours", LeadReassignmentStories::ledAgain));
    }

    private static Walk ledAgain(Program program) {
        Walk walk = Walk.open(program).answer("assign-lead", "leadIs=me").told("msg.lead.lost");
        assertThat(walk.timeFor("assign-another-lead")).isEqualTo(Duration.ofHours(3));
        walk.answer("assign-another-lead", "leadIs=me");
        assertThat(walk.milestones()).endsWith("led-again", "led-anew");
        return walk;
    }
}
