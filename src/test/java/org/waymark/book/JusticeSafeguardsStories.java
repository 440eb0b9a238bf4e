package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;

/** SOP-08, row 5: samples and family only with her consent, protection only if she wants it. */
final class JusticeSafeguardsStories implements SopStories {

    private static final String SOP = "justice-safeguards";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she releases samples, and somebody speaks for her family", JusticeSafeguardsStories::both),
                new Story("nothing leaves the clinic without her consent", JusticeSafeguardsStories::neither),
                new Story("she does not want to be examined for it, or not now", JusticeSafeguardsStories::unexamined),
                new Story("for a child the authority says yes, and the child too", JusticeSafeguardsStories::child),
                new Story("she does not want the programme after all", JusticeSafeguardsStories::declined),
                new Story("she is admitted, and the case goes dark", JusticeSafeguardsStories::admitted));
    }

    private static Walk begun(Program program) {
        return Walk.begin(program, SOP, "subjectChild=false").answer("secure-things");
    }

    private static Walk both(Program program) {
        Walk walk = begun(program).answer("ask-about-samples", "consentP7=granted", "consentP9=granted");
        walk.answer("collect-samples")
                .answer("speak-for-family")
                .answer("consider-protection", "protectionWay=not-wanted");
        assertThat(walk.milestones()).endsWith("secured", "secured-end");
        return walk;
    }

    private static Walk neither(Program program) {
        Walk walk = begun(program).answer("ask-about-samples", "consentP7=undecided", "consentP9=refused");
        assertThat(walk.waiting()).doesNotContain("collect-samples", "speak-for-family");
        return walk;
    }

    private static Walk asked(Walk begun) {
        return begun.answer("ask-about-samples", "consentP7=refused", "consentP9=refused")
                .answer("consider-protection", "protectionWay=apply");
    }

    private static Walk unexamined(Program program) {
        Walk walk = asked(begun(program));
        assertThat(walk.waiting()).doesNotContain("examine-for-protection");
        for (String no : List.of("undecided", "refused")) {
            walk.answer("ask-protection-exam", "consentP5=" + no);
            assertThat(walk.waiting())
                    .contains("consider-protection")
                    .doesNotContain("examine-for-protection", "evaluate-for-protection", "sign-memorandum");
            walk.answer("consider-protection", "protectionWay=apply");
        }
        walk.answer("ask-protection-exam", "consentP5=refused").answer("consider-protection", "protectionWay=ordinary");
        assertThat(walk.milestones()).endsWith("secured", "secured-end");
        return walk;
    }

    private static Walk child(Program program) {
        Walk walk = asked(Walk.begin(program, SOP, "subjectChild=true").answer("secure-things"));
        assertThatThrownBy(() -> walk.answer("ask-protection-exam", "consentP5=granted", "givenBy=self"))
                .hasMessageContaining("givenBy");
        walk.answer("ask-protection-exam", "consentP5=granted", "givenBy=authority", "assentChild=yes");
        assertThat(walk.waiting()).contains("examine-for-protection").doesNotContain("consider-protection");
        return walk;
    }

    private static Walk applied(Program program) {
        return asked(begun(program))
                .answer("ask-protection-exam", "consentP5=granted")
                .answer("examine-for-protection")
                .answer("evaluate-for-protection");
    }

    private static Walk declined(Program program) {
        Walk walk = applied(program).answer("sign-memorandum", "admission=declined");
        assertThat(walk.milestones()).endsWith("secured", "secured-end");
        return walk;
    }

    private static Walk admitted(Program program) {
        Walk walk = applied(program).answer("sign-memorandum", "admission=admitted");
        assertThat(walk.milestones()).endsWith("dark");
        return walk;
    }
}
