package org.waymark.engine.hooks;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.engine.rules.BookRules;

/** Makes the engine ours: the six hooks, set in one place, and asserted when the engine is up. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EnginePlugin implements ProcessEnginePlugin {

    private final NamedActions actions;
    private final HistoryToFacts history;
    private final List<BpmnParseListener> parseListeners;
    private final BookRules rules;

    EnginePlugin(NamedActions actions, HistoryToFacts history, StepEvents steps, PathEvents path, BookRules rules) {
        this.rules = rules;
        this.actions = actions;
        this.history = history;
        this.parseListeners = List.of(new LaneRouting(steps), new PathListener(path));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomHistoryLevels(new ArrayList<>(List.of(new Everything())));
        configuration.setHistory(Everything.NAME);
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setCustomHistoryEventHandlers(new ArrayList<>(List.of(history, new EngineTables())));
        addParseListeners(configuration);
        configuration.setExpressionManager(new AllowedExpressions(actions));
        configuration.setScriptFactory(new NoScripts());
        configuration.setArtifactFactory(new NoClasses());
        configuration.setCustomPreDeployers(new ArrayList<>(List.of(new AllowList(rules))));
    }

    // Others may have added theirs before.
    private void addParseListeners(ProcessEngineConfigurationImpl configuration) {
        var all = new ArrayList<BpmnParseListener>();
        if (configuration.getCustomPostBPMNParseListeners() != null) {
            all.addAll(configuration.getCustomPostBPMNParseListeners());
        }
        all.addAll(parseListeners);
        configuration.setCustomPostBPMNParseListeners(all);
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuration) {
        // all is set before
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        HooksInPlace.require((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration());
    }
}
