package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.ledger.FactKind;

/** E7: a survivor has died, or it was said by mistake. */
final class AfterDeathStories implements SopStories {

    @Override
    public String sop() {
        return "after-death";
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she died, her infant is looked after, and the coroner is told", AfterDeathStories::infant),
                new Story("nobody depended on her, and the death is explained", AfterDeathStories::explained),
                new Story("the report was a mistake", AfterDeathStories::mistake));
    }

    private static Walk reported(Program program) {
        return Walk.begin(program, "after-death", "subjectChild=false");
    }

    private static Walk infant(Program program) {
        Walk walk = reported(program);
        assertThat(walk.told(FactKind.LEGAL_HOLD_PLACED))
                .as("kept from erasure before anybody has done anything")
                .hasSize(1);
        walk.answer("confirm-death", "deathConfirmed=yes", "deathUnexplained=unsure", "dependantsLeft=yes");
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
        Walk walk = reported(program)
                .answer("confirm-death", "deathConfirmed=yes", "deathUnexplained=no", "dependantsLeft=no");
        assertThat(walk.waiting()).doesNotContain("protect-dependants", "report-to-coroner");
        walk.answer("settle-claims").answer("tell-named").answer("care-for-staff");
        return walk.answer("review-lock");
    }

    private static Walk mistake(Program program) {
        Walk walk = reported(program).answer("confirm-death", "deathConfirmed=no");
        assertThat(walk.milestones()).endsWith("mistaken");
        assertThat(walk.waiting()).doesNotContain("tell-named");
        return walk;
    }
}
