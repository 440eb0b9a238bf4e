package org.waymark.engine.hooks;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;

/** Makes no script, whatever its language. */
class NoScripts extends ScriptFactory {

    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
        throw refused();
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resource) {
        throw refused();
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
        throw refused();
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression source) {
        throw refused();
    }

    private static ProcessEngineException refused() {
        return new ProcessEngineException("scripts are not allowed");
    }
}
