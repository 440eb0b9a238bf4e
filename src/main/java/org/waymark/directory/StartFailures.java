package org.waymark.directory;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences, without a stack trace, why the program did not start. */
final class StartFailures {

    private StartFailures() {}

    static final class OnSecrets extends AbstractFailureAnalyzer<UnsafeSecrets> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, UnsafeSecrets cause) {
            return new FailureAnalysis(cause.getMessage() + ".", cause.advice(), cause);
        }
    }

    static final class OnCountryPack extends AbstractFailureAnalyzer<MalformedCountryPack> {

        @Override
        protected FailureAnalysis analyze(Throwable rootFailure, MalformedCountryPack cause) {
            return new FailureAnalysis(cause.getMessage() + ".", "Correct the entry and start again.", cause);
        }
    }
}
