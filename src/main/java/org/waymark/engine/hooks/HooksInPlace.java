package org.waymark.engine.hooks;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

/** Asserts at the start that nobody has put another hook in the place of ours: without them every task would be nobody's. */
final class HooksInPlace {

    private HooksInPlace() {}

    static void require(ProcessEngineConfigurationImpl engine) {
        Map<String, Boolean> hooks = Map.of(
                "history level", engine.getHistoryLevel() instanceof Everything,
                "history handlers",
                        has(engine.getCustomHistoryEventHandlers(), HistoryToFacts.class)
                                && has(engine.getCustomHistoryEventHandlers(), EngineTables.class)
                                && !engine.isEnableDefaultDbHistoryEventHandler(),
                "expression manager", engine.getExpressionManager() instanceof AllowedExpressions,
                "script factory", engine.getScriptFactory() instanceof NoScripts,
                "artifact factory", engine.getArtifactFactory() instanceof NoClasses,
                "pre-deployer", has(engine.getCustomPreDeployers(), AllowList.class),
                "parse listeners",
                        has(engine.getCustomPostBPMNParseListeners(), LaneRouting.class)
                                && has(engine.getCustomPostBPMNParseListeners(), PathListener.class));
        String missing = hooks.entrySet().stream()
                .filter(hook -> !hook.getValue())
                .map(Map.Entry::getKey)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new IllegalStateException("the engine is not set up as Waymark needs it: " + missing);
        }
    }

    private static boolean has(List<?> all, Class<?> type) {
        return all != null && all.stream().anyMatch(type::isInstance);
    }
}
