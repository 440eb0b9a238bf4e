package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** SOP-14, rows 4 and 5: the meetings follow each other, and news ends them at any time. */
final class MissingMeetingsStories implements SopStories {

    private static final String SOP = "missing-meetings";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("four meetings, then one a month", MissingMeetingsStories::rounds),
                new Story("the meeting brings the news", MissingMeetingsStories::atTheMeeting),
                new Story("news comes in the year of waiting", MissingMeetingsStories::lateNews),
                new Story("held, they still meet each month, and search on", MissingMeetingsStories::searchAgain),
                new Story("a monthly meeting brings the news", MissingMeetingsStories::newsWhileHeld),
                new Story("a year without news", MissingMeetingsStories::noNews));
    }

    private static Walk begun(Program program) {
        return Walk.begin(program, SOP, "subjectChild=false");
    }

    private static Walk meeting(Walk walk, String outcome) {
        return walk.timePasses(SOP, "meeting-due").answer("hold-meeting", "missingOutcome=" + outcome);
    }

    private static Walk rounds(Program program) {
        Walk walk = begun(program);
        for (String next : List.of("second", "third", "fourth", "monthly", "monthly")) {
            meeting(walk, "search-on");
            assertThat(walk.fact(SOP, "meetingRound")).isEqualTo(next);
        }
        walk.answer("hear-news", "missingOutcome=abroad");
        assertThat(walk.milestones()).endsWith("news");
        return walk;
    }

    private static Walk atTheMeeting(Program program) {
        Walk walk = meeting(begun(program), "found-danger");
        assertThat(walk.milestones()).endsWith("news");
        return walk;
    }

    private static Walk lateNews(Program program) {
        Walk walk = meeting(begun(program), "open").answer("hear-late-news", "missingOutcome=found-safe");
        assertThat(walk.milestones()).endsWith("news");
        return walk;
    }

    private static Walk monthly(Walk walk, String outcome) {
        return walk.timePasses(SOP, "month-over").answer("hold-monthly-meeting", "missingOutcome=" + outcome);
    }

    private static Walk searchAgain(Program program) {
        Walk walk = meeting(begun(program), "open");
        Instant first = walk.due(SOP, "month-over");
        Instant year = walk.due(SOP, "year-over");
        monthly(walk, "open");
        assertThat(walk.due(SOP, "month-over")).isAfter(first);
        assertThat(walk.due(SOP, "year-over")).as("the year runs on").isEqualTo(year);
        monthly(walk, "search-on");
        assertThat(walk.waiting()).contains("hear-news").doesNotContain("hear-late-news");
        assertThat(walk.fact(SOP, "meetingRound")).isEqualTo("monthly");
        return walk;
    }

    private static Walk newsWhileHeld(Program program) {
        Walk walk = monthly(meeting(begun(program), "open"), "found-safe");
        assertThat(walk.milestones()).endsWith("news");
        return walk;
    }

    private static Walk noNews(Program program) {
        Walk walk = meeting(begun(program), "open").timePasses(SOP, "year-over");
        assertThat(walk.milestones()).endsWith("no-news");
        return walk;
    }
}
