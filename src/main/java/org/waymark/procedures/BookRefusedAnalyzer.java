package org.waymark.procedures;

import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.waymark.engine.BookRefused;
import org.waymark.engine.Finding;

/** Says at the console which file and element of the procedure book keep the program from starting, and why. */
class BookRefusedAnalyzer extends AbstractFailureAnalyzer<BookRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BookRefused cause) {
        String findings = cause.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .map(finding -> "  " + finding)
                .collect(Collectors.joining(System.lineSeparator()));
        return new FailureAnalysis(
                "The procedure book may not go into force:" + System.lineSeparator() + findings,
                "Correct these files in bpmn/ and forms/ and start again. Nothing was changed.",
                cause);
    }
}
