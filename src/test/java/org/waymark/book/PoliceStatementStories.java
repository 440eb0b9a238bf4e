package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-08, row 4, and clock C27: nobody hears her before the period is over, unless she asks. */
final class PoliceStatementStories implements SopStories {

    private static final String SOP = "police-statement";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("the period is over, and she is heard and recorded", PoliceStatementStories::recorded),
                new Story("without her consent to a recording it is written down", PoliceStatementStories::written),
                new Story("before the period is over nobody asks her", PoliceStatementStories::notBefore),
                new Story("nor before the end of a period that was made longer", PoliceStatementStories::madeLonger),
                new Story("nor before the end of one that begins meanwhile", PoliceStatementStories::begunMeanwhile),
                new Story("she asks herself before it is over", PoliceStatementStories::sheAsks),
                new Story("she wants no part in it", PoliceStatementStories::noPart),
                new Story("she needs time, then says no", PoliceStatementStories::needsTime),
                new Story("she stops, and goes on another day", PoliceStatementStories::stops),
                new Story("she withdraws in the middle of it", PoliceStatementStories::withdraws));
    }

    private static Walk due(Program program) {
        return Walk.begin(program, SOP, "reflectionOver=true");
    }

    private static Walk recorded(Program program) {
        Walk walk = due(program).answer("ask-about-statement", "consentP3=granted", "consentP8=granted");
        assertThat(walk.waiting()).contains("record-her-statement").doesNotContain("write-her-statement");
        walk.answer("record-her-statement", "sessionEnd=finished");
        assertThat(walk.milestones()).endsWith("stated", "stated-end");
        return walk;
    }

    private static Walk written(Program program) {
        Walk walk = due(program).answer("ask-about-statement", "consentP3=granted", "consentP8=refused");
        assertThat(walk.waiting()).contains("write-her-statement").doesNotContain("record-her-statement");
        return walk.answer("write-her-statement", "sessionEnd=finished");
    }

    private static Walk notBefore(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=true");
        assertThat(walk.waiting()).contains("leave-her-time").doesNotContain("ask-about-statement");
        walk.timePasses(SOP, "period-over");
        assertThat(walk.waiting()).contains("ask-about-statement").doesNotContain("leave-her-time");
        return walk;
    }

    private static Walk madeLonger(Program program) {
        Walk walk = Recovery.over(program).answer("decide-cooperation", "cooperation=undecided");
        Object lastDay = walk.fact(Recovery.SOP, "recoveryEndsAt");
        walk.also(SOP, "subjectChild=false");
        assertThat(walk.fact(SOP, "statementFrom")).isEqualTo(lastDay);
        walk.timePasses(SOP, "period-over");
        assertThat(walk.waiting()).contains("ask-about-statement").doesNotContain("leave-her-time");
        return walk;
    }

    private static Walk begunMeanwhile(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false").also(Recovery.SOP, "subjectChild=false");
        Recovery.over(walk).answer("decide-cooperation", "cooperation=undecided");
        walk.timePasses(SOP, "period-over");
        assertThat(walk.waiting()).contains("leave-her-time").doesNotContain("ask-about-statement");
        assertThat(walk.fact(SOP, "statementFrom")).isEqualTo(walk.fact(Recovery.SOP, "recoveryEndsAt"));
        walk.timePasses(SOP, "period-over");
        assertThat(walk.waiting()).contains("ask-about-statement").doesNotContain("leave-her-time");
        return walk;
    }

    private static Walk sheAsks(Program program) {
        Walk walk = Walk.begin(program, SOP).answer("leave-her-time", "herOwnWord=asks");
        assertThat(walk.fact(SOP, "askedHerself")).isEqualTo(true);
        assertThat(walk.waiting()).contains("ask-about-statement");
        return walk;
    }

    private static Walk noPart(Program program) {
        Walk walk = Walk.begin(program, SOP).answer("leave-her-time", "herOwnWord=no-part");
        assertThat(walk.milestones()).endsWith("not-stated", "not-stated-end");
        return walk;
    }

    private static Walk needsTime(Program program) {
        Walk walk = due(program).answer("ask-about-statement", "consentP3=undecided");
        assertThat(walk.waiting()).contains("ask-about-statement").doesNotContain("record-her-statement");
        walk.answer("ask-about-statement", "consentP3=refused");
        assertThat(walk.milestones()).endsWith("refused-to-speak", "refused-to-speak-end");
        return walk;
    }

    private static Walk stops(Program program) {
        Walk walk = due(program).answer("ask-about-statement").answer("record-her-statement", "sessionEnd=stopped");
        assertThat(walk.waiting()).contains("ask-about-statement");
        return walk;
    }

    private static Walk withdraws(Program program) {
        Walk walk = due(program).answer("ask-about-statement").answer("record-her-statement", "sessionEnd=withdraws");
        assertThat(walk.milestones()).endsWith("not-stated", "not-stated-end");
        return walk;
    }
}
