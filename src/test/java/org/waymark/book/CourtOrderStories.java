package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

/** E15: a summons is no order; she is told and may contest; only what an order names leaves, and she hears of it. */
final class CourtOrderStories implements SopStories {

    private static final String SOP = "court-order";

    @Override
    public String sop() {
        return SOP;
    }

    @Override
    public Stream<Story> stories() {
        return Stream.of(
                new Story("an order for the health file is answered answer by answer", CourtOrderStories::answered),
                new Story("a summons is no court order", CourtOrderStories::summons),
                new Story("she contests it, and the court narrows it", CourtOrderStories::narrowed),
                new Story("the court lifts it", CourtOrderStories::lifted),
                new Story("a child’s file leaves under the order alone", CourtOrderStories::childs),
                new Story("the order names nothing that there is", CourtOrderStories::nothing),
                new Story("nothing leaves to whoever is in conflict", CourtOrderStories::conflict));
    }

    private static Walk logged(Program program, boolean child) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=" + child);
        assertThat(walk.waiting()).contains("log-order");
        return walk.answer("log-order", "orderKind=court-order");
    }

    private static Walk answered(Program program) {
        Walk walk = logged(program, false).answer("review-order", "orderBinds=binds", "orderNames=health");
        assertThat(walk.waiting()).contains("tell-her-of-order").doesNotContain("send-under-order");
        walk.answer("tell-her-of-order", "orderWish=let-it-be");
        assertThat(walk.fact(SOP, "disclosure")).isEqualTo("allow-order");
        walk.answer("send-under-order", "orderSent=sent", "orderScope=health");
        assertThat(walk.waiting()).contains("tell-her-what-left");
        walk.answer("tell-her-what-left");
        assertThat(walk.milestones()).endsWith("answered", "answered-end");
        return walk;
    }

    private static Walk summons(Program program) {
        Walk walk = Walk.begin(program, SOP, "subjectChild=false").answer("log-order", "orderKind=subpoena");
        walk.answer("review-order", "orderBinds=not");
        assertThat(walk.waiting()).contains("answer-not-bound").doesNotContain("send-under-order");
        walk.answer("answer-not-bound").answer("tell-her-what-left", "leftToldWhat=nothing");
        assertThat(walk.milestones()).endsWith("nothing-left", "nothing-left-end");
        return walk;
    }

    private static Walk contested(Program program, String stands) {
        return logged(program, false)
                .answer("review-order")
                .answer("tell-her-of-order", "orderWish=contest")
                .answer("contest-order", "orderStands=" + stands);
    }

    private static Walk narrowed(Program program) {
        Walk walk = contested(program, "narrowed");
        assertThat(walk.waiting()).contains("send-under-order");
        return walk;
    }

    private static Walk lifted(Program program) {
        Walk walk = contested(program, "lifted");
        assertThat(walk.waiting()).contains("tell-her-what-left").doesNotContain("send-under-order");
        return walk;
    }

    private static Walk childs(Program program) {
        Walk walk = logged(program, true).answer("review-order").answer("tell-her-of-order", "orderWish=let-it-be");
        assertThat(walk.fact(SOP, "disclosure")).isEqualTo("allow-order");
        return walk;
    }

    private static Walk conflict(Program program) {
        Walk walk = logged(program, false).answer("review-order", "orderBinds=conflict");
        walk.answer("tell-her-of-order", "orderWish=let-it-be");
        assertThat(walk.fact(SOP, "disclosure")).isEqualTo("deny-conflict");
        assertThat(walk.waiting()).contains("answer-not-bound").doesNotContain("send-under-order");
        return walk;
    }

    private static Walk nothing(Program program) {
        Walk walk = logged(program, false).answer("review-order").answer("tell-her-of-order", "orderWish=let-it-be");
        walk.answer("send-under-order", "orderSent=nothing-to-send").answer("tell-her-what-left");
        assertThat(walk.milestones()).endsWith("nothing-left", "nothing-left-end");
        return walk;
    }
}
