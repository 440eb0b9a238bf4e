package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;

/** SOP-14, row 3: who is told that she is missed, and who is not. */
final class MissingSearchStories implements SopStories {

    private static final String SOP = "missing-search";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("a child is reported at once", MissingSearchStories::child),
                new Story("taken from a shelter: house and border act too", MissingSearchStories::taken),
                new Story("without a ground no border hears of her", MissingSearchStories::noGround),
                new Story("police are not told of an adult who never agreed", MissingSearchStories::untold));
    }

    private static Walk child(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=true", "imminentDanger=no");
        assertThat(walk.waiting()).contains("search-quietly", "report-missing");
        assertThat(walk.timeLeft("report-missing")).as("at once").isLessThanOrEqualTo(Duration.ofMinutes(15));
        walk.answer("report-missing").answer("search-quietly");
        assertThat(walk.milestones()).endsWith("searching");
        return walk;
    }

    private static Walk taken(Program program) {
        Walk walk = Walk.begin(
                program, SOP, "subjectChild=false", "imminentDanger=yes", "fromShelter=yes", "tellBorder=yes");
        assertThat(walk.waiting()).as("not before the ground is signed").doesNotContain("tell-border");
        walk.answer("secure-house")
                .answer("sign-border-ground", "imminentDanger=yes")
                .answer("tell-border")
                .answer("report-missing")
                .answer("search-quietly");
        assertThat(walk.milestones()).endsWith("searching");
        return walk;
    }

    private static Walk noGround(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false", "imminentDanger=no", "tellBorder=unsure")
                .answer("sign-border-ground", "imminentDanger=no", "legalTrigger=none");
        assertThat(walk.waiting()).contains("search-quietly").doesNotContain("tell-border");
        walk.answer("search-quietly");
        assertThat(walk.milestones()).endsWith("searching");
        return walk;
    }

    private static Walk untold(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false", "imminentDanger=no", "tellBorder=no");
        assertThat(walk.waiting()).contains("search-quietly").doesNotContain("report-missing");
        walk.answer("search-quietly");
        assertThat(walk.milestones()).endsWith("searching");
        return walk;
    }
}
