package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.ledger.FactKind;

/** E7: somebody says that she has died; a supervisor asks a second source before anything ends. */
final class DeathReportStories implements SopStories {

    private static final String SOP = "death-report";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("a second source confirms it, and only then her case ends", DeathReportStories::confirmed),
                new Story("the report was a mistake, and nothing was lost", DeathReportStories::mistake));
    }

    private static Walk reported(Program program) {
        return Walk.begin(program, SOP, "subjectChild=false");
    }

    private static Walk confirmed(Program program) {
        Walk walk = reported(program);
        assertThat(walk.waiting()).as("nothing has ended yet").contains("record-contact", "assign-lead");
        walk.answer("confirm-death", "deathConfirmed=yes", "deathUnexplained=no", "dependantsLeft=no");
        assertThat(walk.milestones()).contains("death-confirmed");
        assertThat(walk.waiting())
                .as("what was said of her death is known after it")
                .containsExactlyInAnyOrder("tell-named", "care-for-staff", "settle-claims");
        assertThat(walk.told(FactKind.LEGAL_HOLD_PLACED)).hasSize(1);
        return walk;
    }

    private static Walk mistake(Program program) {
        Walk walk = reported(program);
        assertThat(walk.told(FactKind.FLAG_RAISED))
                .extracting(fact -> fact.details().get("flag"))
                .containsExactly("contact-held");
        walk.answer("confirm-death", "deathConfirmed=no");
        assertThat(walk.milestones()).endsWith("mistaken");
        assertThat(walk.told(FactKind.FLAG_LOWERED)).hasSize(1);
        assertThat(walk.told(FactKind.LEGAL_HOLD_PLACED)).isEmpty();
        assertThat(walk.waiting()).contains("record-contact", "assign-lead").doesNotContain("tell-named");
        return walk;
    }
}
