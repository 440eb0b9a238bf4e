package org.waymark.engine.hooks;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.rules.Lanes;
import org.waymark.shared.DutyKey;

/**
 * Turns the lane a user task is drawn in into its duties, and has the engine say when the task comes and goes. It also meets
 * every old edition again at the next start, so it only adds.
 */
class LaneRouting extends AbstractBpmnParseListener {

    private final StepEvents events;

    LaneRouting(StepEvents events) {
        this.events = events;
    }

    // Only here are all tasks and lanes of the process known: the engine reads lanes last.
    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        var drawn = new EngineNode(process);
        Map<String, Lanes.Lane> lanes = Lanes.of(drawn);
        Map<String, String> dates = drawn.all("userTask")
                .filter(task -> task.property("due").isPresent())
                .collect(Collectors.toMap(
                        task -> String.valueOf(task.id()),
                        task -> task.property("due").orElseThrow()));
        definition.getTaskDefinitions().forEach((id, task) -> route(task, lanes.get(id), dates.get(id)));
    }

    private void route(TaskDefinition task, Lanes.@Nullable Lane lane, @Nullable String dueFact) {
        if (lane != null) {
            for (DutyKey duty : lane.duties()) {
                task.addCandidateGroupIdExpression(new FixedText(duty.value()));
            }
        }
        String agencyFact = lane == null ? null : lane.agencyFact();
        task.addBuiltInTaskListener(
                TaskListener.EVENTNAME_CREATE, opened -> events.opened(opened, agencyFact, dueFact));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_COMPLETE, closed -> events.closed(closed, true));
        task.addBuiltInTaskListener(TaskListener.EVENTNAME_DELETE, closed -> events.closed(closed, false));
    }
}
