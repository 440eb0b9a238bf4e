package org.waymark.engine.hooks;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.waymark.engine.spi.ProcedureAction;
import org.waymark.shared.CaseCode;
import org.waymark.shared.RoutingFacts;
import org.waymark.shared.RoutingValue;

/**
 * Action {@code putOff}: moves a date (property {@code fact}) to the latest date that any procedure under way for the case holds
 * by the name {@code until}, if that is later. The flag that {@code moved} names says whether it was.
 */
@Component
class PutOff implements ProcedureAction {

    // Late, since the engine needs the actions first.
    private final ObjectProvider<RuntimeService> runtime;

    PutOff(ObjectProvider<RuntimeService> runtime) {
        this.runtime = runtime;
    }

    @Override
    public String name() {
        return "putOff";
    }

    @Override
    public RoutingFacts perform(Call call) {
        String fact = DrawnProperty.of(call, "fact");
        Optional<Instant> until = dates(call.caseCode(), DrawnProperty.of(call, "until"))
                .max(Instant::compareTo)
                .filter(latest -> date(call, fact).map(latest::isAfter).orElse(true));
        RoutingFacts said = RoutingFacts.none().with(DrawnProperty.of(call, "moved"), until.isPresent());
        return until.map(date -> said.with(fact, new RoutingValue.Moment(date))).orElse(said);
    }

    private static Optional<Instant> date(Call call, String fact) {
        return call.facts().get(fact).map(value -> value instanceof RoutingValue.Moment date ? date.value() : null);
    }

    private Stream<Instant> dates(CaseCode code, String name) {
        RuntimeService engine = runtime.getObject();
        String[] runs = engine.createProcessInstanceQuery().processInstanceBusinessKey(code.value()).list().stream()
                .map(ProcessInstance::getId)
                .toArray(String[]::new);
        return engine.createVariableInstanceQuery().processInstanceIdIn(runs).variableName(name).list().stream()
                .map(VariableInstance::getValue)
                .flatMap(value -> value instanceof Date date ? Stream.of(date.toInstant()) : Stream.empty());
    }
}
