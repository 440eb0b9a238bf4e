package org.waymark.book;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;

/** What of the book the stories and the tests of its tables have been through, file by file. */
final class Coverage {

    /** Flows that were taken, as {@code procedure#flow}. */
    private final Set<String> taken = new TreeSet<>();

    void add(Collection<String> flows) {
        taken.addAll(flows);
    }

    /** The ways of a procedure: its flow nodes, sequence flows and boundary events. */
    List<Line> ofProcedure(String sop) {
        BpmnModelInstance model = TheBook.diagram(sop);
        return List.of(
                line(sop, "flow nodes", model.getModelElementsByType(FlowNode.class), node -> passed(sop, node)),
                line(sop, "sequence flows", model.getModelElementsByType(SequenceFlow.class), flow -> took(sop, flow)),
                line(sop, "boundary events", model.getModelElementsByType(BoundaryEvent.class), on -> passed(sop, on)));
    }

    /** The rules of a file of decisions. */
    Line ofDecisions(String file) {
        Set<String> missed = Decision.in(file).unmatched();
        missed.removeAll(Decision.everMatched(file));
        return new Line(file + ".dmn", "rules", Decision.in(file).rules().size(), missed);
    }

    private boolean passed(String sop, FlowNode node) {
        boolean within = node instanceof SubProcess scope
                && scope.getChildElementsByType(FlowNode.class).stream().anyMatch(inner -> passed(sop, inner));
        return within
                || Stream.concat(node.getIncoming().stream(), node.getOutgoing().stream())
                        .anyMatch(flow -> took(sop, flow));
    }

    private boolean took(String sop, SequenceFlow flow) {
        return taken.contains(sop + "#" + flow.getId());
    }

    private static <T extends BaseElement> Line line(
            String sop, String what, Collection<T> all, java.util.function.Predicate<T> covered) {
        var missed = new ArrayList<String>();
        all.stream().filter(covered.negate()).forEach(element -> missed.add(element.getId()));
        return new Line(sop + ".bpmn", what, all.size(), new TreeSet<>(missed));
    }

    /** One count of the report. @param missed the ids of what nothing has been through */
    record Line(String file, String what, int all, Set<String> missed) {

        int covered() {
            return all - missed.size();
        }
    }
}
