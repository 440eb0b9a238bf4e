package org.waymark.ledger;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says without a stack trace why a node does not start on this log. */
final class LogRefusedAnalyzer extends AbstractFailureAnalyzer<LogRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, LogRefused cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "See \"Operations\" in the README.", cause);
    }
}
