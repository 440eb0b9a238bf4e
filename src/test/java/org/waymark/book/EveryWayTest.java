package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.waymark.support.WaymarkTest;

/**
 * Tells every story of the book, and in the end says which ways none of them took. With {@code -Dwaymark.sop=<key>,<key>} only
 * the stories of these procedures are told, and only their ways are asked for.
 */
@WaymarkTest
class EveryWayTest {

    private static final String ONLY = System.getProperty("waymark.sop", "");

    @Autowired
    ApplicationContext context;

    private final Set<String> taken = new TreeSet<>();

    @TestFactory
    Stream<DynamicNode> everyWayIsTaken() {
        Program program = Program.in(context);
        List<String> sops = TheBook.SOPS.stream().filter(EveryWayTest::wanted).toList();
        Stream<DynamicNode> told = StoryShelf.all()
                .filter(stories -> wanted(stories.sop()))
                .map(stories -> dynamicContainer(
                        stories.getClass().getSimpleName(), stories.stories().map(story -> tell(story, program))));
        return Stream.concat(
                told,
                sops.stream()
                        .map(sop -> dynamicTest(
                                "no way of " + sop + " is left untaken",
                                () -> assertThat(untaken(sop)).isEmpty())));
    }

    private DynamicTest tell(Story story, Program program) {
        return dynamicTest(
                story.title(), () -> taken.addAll(story.telling().apply(program).taken()));
    }

    private static boolean wanted(String sop) {
        return ONLY.isEmpty() || List.of(ONLY.split(",")).contains(sop);
    }

    /** Sequence flows, as {@code procedure#flow}; those out of boundary events show that these were passed. */
    private Set<String> untaken(String sop) {
        return TheBook.diagram(sop).getModelElementsByType(SequenceFlow.class).stream()
                .map(flow -> sop + "#" + flow.getId())
                .filter(flow -> !taken.contains(flow))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
