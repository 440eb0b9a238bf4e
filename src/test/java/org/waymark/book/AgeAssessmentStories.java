package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.waymark.ledger.FactKind;

/** SOP-06, row 4: whether somebody is under 18 is in dispute. */
final class AgeAssessmentStories implements SopStories {

    private static final String SOP = "age-assessment";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she says 17, the police say 18: in doubt she stays a child", AgeAssessmentStories::doubt),
                new Story("she is 18 for certain, and is asked herself", AgeAssessmentStories::adult));
    }

    private static Walk doubt(Program program) {
        Walk walk = Walk.begin(program, SOP, "ageBand=15-17")
                .answer("assess-age", "ageBand=18-plus", "ageCertainty=doubtful", "consentP5=refused");
        assertThat(walk.fact(SOP, "subjectChild")).isEqualTo(true);
        walk.answer("tell-age-outcome");
        assertThat(walk.milestones()).contains("stays-child");
        assertThat(walk.waiting()).doesNotContain("ask-consents-as-adult");
        return walk;
    }

    private static Walk adult(Program program) {
        Walk walk = Walk.begin(program, SOP, "ageBand=unknown")
                .answer(
                        "assess-age",
                        "ageBand=18-plus",
                        "ageCertainty=certain",
                        "guardian=none",
                        "guardianSuspected=no",
                        "consentP5=granted",
                        "givenBy=guardian");
        assertThat(walk.fact(SOP, "consentPath")).isEqualTo("self");
        walk.answer("tell-age-outcome");
        assertThat(walk.told(FactKind.CONSENT_EXPIRED))
                .as("what the guardian agreed to for her")
                .anySatisfy(fact -> assertThat(fact.details()).containsEntry("purpose", "P5"));
        walk.answer("ask-consents-as-adult", "givenBy=self");
        assertThat(walk.milestones()).contains("is-adult");
        return walk;
    }
}
