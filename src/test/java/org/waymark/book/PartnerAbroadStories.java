package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** SOP-11, row 4c: nothing about her goes abroad without her consent and a second signature. */
final class PartnerAbroadStories implements SopStories {

    private static final String SOP = "partner-abroad";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("she agrees, another signs, the second partner accepts", PartnerAbroadStories::found),
                new Story("what leaves is too much, and she is asked again", PartnerAbroadStories::sentBack),
                new Story("no partner accepts", PartnerAbroadStories::none),
                new Story("she does not agree, and nobody is asked", PartnerAbroadStories::refused));
    }

    /** She says that a partner may be told, and what leaves is signed. */
    static Walk asked(Walk walk) {
        return agreed(walk).answer("sign-partner-packet", "packetSigned=sign");
    }

    private static Walk agreed(Walk walk) {
        return walk.answer("ask-about-partner", "consentP11=granted", "packetBlocks=S2");
    }

    private static Walk begun(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false");
        assertThat(walk.fact(SOP, "disclosure")).isEqualTo("deny");
        assertThat(walk.waiting()).doesNotContain("find-partner", "sign-partner-packet");
        return walk;
    }

    private static Walk found(Program program) {
        Walk walk = asked(begun(program)).answer("find-partner", "partnerAnswer=other");
        assertThat(walk.waiting()).as("each sending is signed alone").doesNotContain("find-partner");
        walk.answer("sign-partner-packet", "packetSigned=sign").answer("find-partner", "partnerAnswer=accepts");
        assertThat(walk.milestones()).endsWith("partner-found");
        return walk;
    }

    private static Walk sentBack(Program program) {
        Walk walk = agreed(begun(program)).answer("sign-partner-packet", "packetSigned=back");
        assertThat(walk.waiting()).contains("ask-about-partner").doesNotContain("find-partner");
        return walk;
    }

    private static Walk none(Program program) {
        Walk walk = asked(begun(program)).answer("find-partner", "partnerAnswer=none");
        assertThat(walk.milestones()).endsWith("no-partner");
        return walk;
    }

    private static Walk refused(Program program) {
        Walk walk = begun(program).answer("ask-about-partner", "consentP11=refused");
        assertThat(walk.milestones()).endsWith("no-partner");
        return walk;
    }
}
