package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.stream.Stream;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** SOP-15: data of a survivor may be in wrong hands, and her safety comes before any notice. */
final class DataIncidentStories implements SopStories {

    private static final String SOP = "data-incident";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story(
                        "a laptop is stolen: she gets a new code word before the regulator hears", this::laptopStolen),
                new Story("somebody could find her tonight: help is called at once", this::foundTonight),
                new Story("where she sleeps is known: another place is looked for", this::placeKnown),
                new Story("hearing of it would endanger her: it is asked again until it is safe", this::notSafeYet));
    }

    private Walk laptopStolen(Program program) {
        Walk walk = begin(program, "device-lost");
        assertThat(incident(walk)).isWaitingAt("assess-exposure").hasNotPassed("decide-telling");
        walk.answer("assess-exposure", "couldBeFound=unsure", "protectiveMove=change-contact")
                .answer("change-safe-contact", "contactChanged=code-word,number");
        assertThat(walk.waiting()).doesNotContain("notify-authority");
        walk.answer("decide-telling", "herTelling=now", "othersTold=yes", "limitAdjusted=no");
        assertThat(incident(walk)).isWaitingAt("tell-of-incident", "notify-authority");
        walk.answer("notify-authority").answer("tell-of-incident").answer("fix-and-learn");
        assertThat(walk.milestones()).contains("notified");
        return walk;
    }

    private Walk foundTonight(Program program) {
        Walk walk = begin(program, "seizure")
                .answer("assess-exposure", "couldBeFound=yes", "protectiveMove=danger")
                .answer("decide-telling", "herTelling=told", "othersTold=no", "limitAdjusted=no")
                .answer("fix-and-learn");
        assertThat(walk.milestones()).contains("contained");
        return walk;
    }

    private Walk placeKnown(Program program) {
        Walk walk =
                begin(program, "wrong-receiver").answer("assess-exposure", "couldBeFound=yes", "protectiveMove=move");
        assertThat(walk.waiting()).as("a bed first").contains("write-need-card").doesNotContain("decide-telling");
        walk.answer("write-need-card", "consentP2=refused");
        assertThat(walk.waiting()).contains("decide-telling");
        return walk;
    }

    private Walk notSafeYet(Program program) {
        Walk walk = begin(program, "account-misused")
                .answer("assess-exposure", "couldBeFound=no", "protectiveMove=none")
                .answer("decide-telling", "herTelling=later", "othersTold=no", "limitAdjusted=yes");
        walk.runs().timePasses(incident(walk));
        walk.answer("look-at-telling", "herTelling=later");
        walk.runs().timePasses(incident(walk));
        walk.answer("look-at-telling", "herTelling=now")
                .answer("tell-of-incident")
                .answer("fix-and-learn");
        return walk;
    }

    private static Walk begin(Program program, String kind) {
        return Walk.begin(program, SOP, "ageBand=18-plus", "subjectChild=false")
                .answer("contain-incident", "incidentKind=" + kind);
    }

    private static ProcessInstance incident(Walk walk) {
        return walk.runs().of(SOP);
    }
}
