package org.waymark.engine.hooks;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.BookFile;
import org.waymark.shared.database.TestDatabase;

/** An engine with chosen hooks of ours and no others, so that each wall can be shown to stand alone. */
final class BareEngine implements AutoCloseable {

    private final ProcessEngine engine;

    private BareEngine(StandaloneProcessEngineConfiguration configuration) {
        var database = TestDatabase.create();
        configuration.setProcessEngineName("bare-" + UUID.randomUUID());
        configuration.setJdbcDriver("org.postgresql.Driver");
        configuration.setJdbcUrl(database.url());
        configuration.setJdbcUsername(org.waymark.shared.database.DatabaseSecrets.ADMIN);
        configuration.setJdbcPassword(TestDatabase.adminPassword());
        configuration.setDatabaseSchemaUpdate("true");
        configuration.setJobExecutorActivate(false);
        configuration.setMetricsEnabled(false);
        configuration.setHistoryTimeToLive("P3650D");
        configuration.setEnforceHistoryTimeToLive(false);
        configuration.setHistory("none");
        engine = configuration.buildProcessEngine();
    }

    /** Nothing of ours: what the engine does by itself. */
    static BareEngine stock() {
        return new BareEngine(new StandaloneProcessEngineConfiguration());
    }

    /** Without the allow-list and with the gate of expressions open: only the resolver and the two factories stand. */
    static BareEngine withoutTheList() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setExpressionManager(new AllowedExpressions(new NoActions()) {
            @Override
            void gate(String text) {
                // open
            }
        });
        configuration.setScriptFactory(new NoScripts());
        configuration.setArtifactFactory(new NoClasses());
        return new BareEngine(configuration);
    }

    /** With the gate of expressions alone. */
    static BareEngine withTheGate() {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setExpressionManager(new AllowedExpressions(new NoActions()));
        return new BareEngine(configuration);
    }

    /** With the allow-list alone. */
    static BareEngine withTheList(org.waymark.engine.rules.BookRules rules) {
        var configuration = new StandaloneProcessEngineConfiguration();
        configuration.setCustomPreDeployers(new ArrayList<>(List.of(new AllowList(rules))));
        return new BareEngine(configuration);
    }

    ProcessEngine engine() {
        return engine;
    }

    void deploy(BookFile file) {
        engine.getRepositoryService()
                .createDeployment()
                .name(file.name())
                .addInputStream(file.name(), new ByteArrayInputStream(file.content()))
                .deploy();
    }

    /** Lets the file do whatever it can. */
    void run(BookFile file) {
        deploy(file);
        Map<String, Object> facts =
                Variables.createVariables().putValue("risk", "x").putValue("a", 1);
        if (file.name().endsWith(".dmn")) {
            engine.getDecisionService()
                    .evaluateDecisionByKey("evil")
                    .variables(facts)
                    .evaluate();
        } else {
            engine.getRuntimeService().startProcessInstanceByKey("evil", "TT-00000", facts);
            engine.getManagementService()
                    .createJobQuery()
                    .list()
                    .forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private static final class NoActions extends Resolver {
        @Override
        @Nullable
        Object value(ELContext context, String name) {
            return null;
        }

        @Override
        boolean answers(ELContext context, String name) {
            return false;
        }
    }
}
