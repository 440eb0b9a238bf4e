package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-08, withdrawal: the prosecutor is told and answers, and she hears that her care goes on. */
final class CooperationWithdrawnStories implements SopStories {

    private static final String SOP = "cooperation-withdrawn";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("the prosecutor is told, and her care goes on", CooperationWithdrawnStories::withdrawn));
    }

    private static Walk withdrawn(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false");
        assertThat(walk.waiting()).as("she waits for nobody's answer").contains("tell-her-care-goes-on");
        walk.answer("tell-her-care-goes-on")
                .answer("tell-prosecutor")
                .answer("answer-withdrawal")
                .answer("tell-her-the-answer");
        assertThat(walk.milestones()).endsWith("withdrawal-settled");
        return walk;
    }
}
