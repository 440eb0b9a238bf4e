package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.support.WaymarkTest;

/** Tells every story of the book, and in the end says which ways none of them took. */
@WaymarkTest
class EveryWayTest {

    @Autowired
    ApplicationContext context;

    @TestFactory
    Stream<DynamicTest> everyWayIsTaken() {
        Program program = Program.in(context);
        Set<String> untaken = ways();
        Stream<DynamicTest> told = Stream.of(
                        ScreeningStories.all(),
                        ChildStories.all(),
                        DecisionStories.all(),
                        ReferralStories.all(),
                        ConsentStories.all(),
                        WithdrawalStories.all())
                .flatMap(stories -> stories)
                .map(story -> dynamicTest(
                        story.title(),
                        () -> untaken.removeAll(story.telling().apply(program).taken())));
        return Stream.concat(
                told,
                Stream.of(dynamicTest(
                        "no way is left untaken", () -> assertThat(untaken).isEmpty())));
    }

    /** Every sequence flow, as {@code procedure#flow}; those out of boundary events show that these were passed. */
    private static Set<String> ways() {
        return TheBook.SOPS.stream()
                .map(sop -> TheBook.diagram(sop).getModelElementsByType(SequenceFlow.class).stream()
                        .map(flow -> sop + "#" + flow.getId())
                        .toList())
                .flatMap(Collection::stream)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
