package org.waymark.engine.hooks;

import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.Condition;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.waymark.engine.rules.Node;

/** Has the engine say which way a run takes, which milestones it passes and where it ends: its history lacks all three. */
class PathListener extends AbstractBpmnParseListener {

    private static final String EVENT_DEFINITION = "EventDefinition";
    private static final String TYPE = "type";
    private static final String AWAITING = "eventBasedGateway";

    private final PathEvents events;

    PathListener(PathEvents events) {
        this.events = events;
    }

    @Override
    public void parseSequenceFlow(Element flow, ScopeImpl scope, TransitionImpl transition) {
        if (transition.getProperty(BpmnParse.PROPERTYNAME_CONDITION) instanceof Condition drawn) {
            transition.setProperty(BpmnParse.PROPERTYNAME_CONDITION, new AbsentIsFalse(drawn));
        }
        transition.addBuiltInListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                execution -> events.flowTaken(execution, execution.getCurrentTransitionId()));
    }

    @Override
    public void parseIntermediateThrowEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
        boolean none = new EngineNode(event)
                .children().stream().noneMatch(child -> child.name().endsWith(EVENT_DEFINITION));
        if (none) {
            milestone(event, activity);
        }
    }

    /** To the one event of several that happens the engine takes no flow, and knows none: it only starts it. */
    @Override
    public void parseIntermediateCatchEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
        if (AWAITING.equals(activity.getEventScope().getProperty(TYPE))) {
            new EngineNode(event)
                    .children().stream()
                            .filter(child -> child.name().equals("incoming"))
                            .map(flow -> flow.text().strip())
                            .forEach(flow ->
                                    activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                                            execution -> events.flowTaken(execution, flow)));
        }
    }

    @Override
    public void parseEndEvent(Element event, ScopeImpl scope, ActivityImpl activity) {
        milestone(event, activity);
    }

    @Override
    public void parseProcess(Element process, ProcessDefinitionEntity definition) {
        definition.addBuiltInListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) events::ended);
    }

    private void milestone(Element event, ActivityImpl activity) {
        Map<String, String> properties = properties(new EngineNode(event));
        activity.addBuiltInListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                execution -> events.milestoneReached(execution, properties));
    }

    /** What the milestone means; the words that people read of it are left to the diagram. */
    private static Map<String, String> properties(Node event) {
        return event.properties()
                .filter(property -> !String.valueOf(property.attribute("name")).contains("."))
                .collect(Collectors.toUnmodifiableMap(
                        property -> String.valueOf(property.attribute("name")),
                        property -> String.valueOf(property.attribute("value"))));
    }
}
