package org.waymark.engine.hooks;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.waymark.engine.book.FactVariables;
import org.waymark.engine.book.Shelf;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RunId;

/** Calls a named action from a service task and keeps the routing facts it sets. */
class ActionDelegate implements JavaDelegate {

    private final ProcedureAction action;
    private final Shelf shelf;
    private final ZoneId zone;

    ActionDelegate(ProcedureAction action, Shelf shelf, ZoneId zone) {
        this.action = action;
        this.shelf = shelf;
        this.zone = zone;
    }

    String name() {
        return action.name();
    }

    @Override
    public void execute(DelegateExecution execution) {
        Shelf.Placed where = shelf.placed(execution.getProcessDefinitionId());
        var call = new ProcedureAction.Call(
                new CaseCode(execution.getProcessBusinessKey()),
                new RunId(execution.getProcessInstanceId()),
                where.sop(),
                where.edition(),
                execution.getCurrentActivityId(),
                properties(execution.getBpmnModelElementInstance()),
                FactVariables.facts(execution.getVariablesTyped()));
        VariableMap found = FactVariables.kept(action.perform(call), zone);
        execution.setVariables(found);
        if (action.setsInWholeCase()) {
            tellOthers(execution, found);
        }
    }

    /** A run that does not go by such a fact is not told of it. */
    private static void tellOthers(DelegateExecution execution, VariableMap found) {
        RuntimeService runtime = execution.getProcessEngineServices().getRuntimeService();
        runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .list()
                .stream()
                .map(Execution::getId)
                .filter(run -> !run.equals(execution.getProcessInstanceId()))
                .forEach(run -> found.keySet().stream()
                        .filter(fact -> runtime.getVariable(run, fact) != null)
                        .forEach(fact -> runtime.setVariable(run, fact, found.getValueTyped(fact))));
    }

    private static Map<String, String> properties(BaseElement element) {
        if (element.getExtensionElements() == null) {
            return Map.of();
        }
        return element.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .collect(Collectors.toUnmodifiableMap(
                        CamundaProperty::getCamundaName, CamundaProperty::getCamundaValue));
    }
}
