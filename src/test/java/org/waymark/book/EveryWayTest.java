package org.waymark.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
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

    private final Coverage coverage = new Coverage();

    @TestFactory
    Stream<DynamicNode> everyWayIsTaken() {
        Program program = Program.in(context);
        List<String> sops = TheBook.SOPS.stream().filter(EveryWayTest::wanted).toList();
        Stream<DynamicNode> told = StoryShelf.all()
                .filter(stories -> wanted(stories.sop()))
                .map(stories -> dynamicContainer(
                        stories.getClass().getSimpleName(), stories.stories().map(story -> tell(story, program))));
        Stream<DynamicNode> ways = sops.stream()
                .map(sop -> dynamicTest(
                        "no way of " + sop + " is left untaken",
                        () -> assertThat(coverage.ofProcedure(sop)).allSatisfy(EveryWayTest::whole)));
        return Stream.of(told, ways, rules(), Stream.of(report(sops))).flatMap(nodes -> nodes);
    }

    private DynamicTest tell(Story story, Program program) {
        return dynamicTest(
                story.title(), () -> coverage.add(story.telling().apply(program).taken()));
    }

    private Stream<DynamicNode> rules() {
        if (!ONLY.isEmpty()) {
            return Stream.empty();
        }
        RuleShelf.askAll();
        return TheBook.DECISIONS.stream()
                .map(file -> dynamicTest(
                        "no rule of " + file + " is left unasked", () -> whole(coverage.ofDecisions(file))));
    }

    /** Also when something above has failed: the misses are listed, not excluded. */
    private DynamicTest report(List<String> sops) {
        return dynamicTest(
                "the report says so",
                () -> CoverageReport.write(Stream.concat(
                                sops.stream().flatMap(sop -> coverage.ofProcedure(sop).stream()),
                                TheBook.DECISIONS.stream()
                                        .filter(file -> ONLY.isEmpty())
                                        .map(coverage::ofDecisions))
                        .toList()));
    }

    private static void whole(Coverage.Line line) {
        assertThat(line.missed()).as("%s: %s", line.file(), line.what()).isEmpty();
    }

    private static boolean wanted(String sop) {
        return ONLY.isEmpty() || List.of(ONLY.split(",")).contains(sop);
    }
}
