package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.ledger.FactKind;

/** E7: a survivor has died, and somebody has confirmed it. */
final class AfterDeathStories implements SopStories {

    @Override
    public String sop() {
        return "after-death";
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she died, her infant is looked after, and the coroner is told", AfterDeathStories::infant),
                new Story("nobody depended on her, and the death is explained", AfterDeathStories::explained));
    }

    private static Walk died(Program program, String unexplained, String dependants) {
        return Walk.begin(
                program,
                "after-death",
                "subjectChild=false",
                "deathUnexplained=" + unexplained,
                "dependantsLeft=" + dependants);
    }

    private static Walk infant(Program program) {
        Walk walk = died(program, "unsure", "yes");
        assertThat(walk.told(FactKind.LEGAL_HOLD_PLACED))
                .as("kept from erasure before anybody has done anything")
                .hasSize(1);
        assertThat(walk.waiting())
                .contains("tell-named", "care-for-staff", "protect-dependants", "report-to-coroner", "settle-claims")
                .doesNotContain("review-lock");
        walk.answer("protect-dependants", "dependantsFound=1")
                .answer("report-to-coroner")
                .answer("tell-named")
                .answer("settle-claims")
                .answer("care-for-staff")
                .answer("review-lock");
        assertThat(walk.milestones()).endsWith("seen-to");
        return walk;
    }

    private static Walk explained(Program program) {
        Walk walk = died(program, "no", "no");
        assertThat(walk.waiting()).doesNotContain("protect-dependants", "report-to-coroner");
        walk.answer("settle-claims").answer("tell-named").answer("care-for-staff");
        return walk.answer("review-lock");
    }
}
