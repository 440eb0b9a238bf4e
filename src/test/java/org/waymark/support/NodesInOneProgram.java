package org.waymark.support;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Lets several nodes start at once in one program: the logging is the program's, not a node's, and must not be set up by two of
 * them at the same moment.
 */
public class NodesInOneProgram implements BeforeAllCallback, AfterAllCallback {

    private static final String LOGGING_SYSTEM = "org.springframework.boot.logging.LoggingSystem";

    @Override
    public void beforeAll(ExtensionContext context) {
        System.setProperty(LOGGING_SYSTEM, "none");
    }

    @Override
    public void afterAll(ExtensionContext context) {
        System.clearProperty(LOGGING_SYSTEM);
    }
}
