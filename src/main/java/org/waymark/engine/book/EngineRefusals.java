package org.waymark.engine.book;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.waymark.engine.BookRefused;
import org.waymark.engine.Finding;

/** Tells what the engine's own parser has against a book in the words of our findings. */
final class EngineRefusals {

    private static final String RULE = "structure/engine-accepts";

    private EngineRefusals() {}

    /** Deploys; empty if the engine took it. */
    static List<Finding> of(DeploymentBuilder deployment) {
        try {
            deployment.deploy();
            return List.of();
        } catch (BookRefused walled) {
            return walled.findings();
        } catch (ParseException unreadable) {
            return unreadable.getResorceReports().stream()
                    .flatMap(EngineRefusals::errors)
                    .toList();
        } catch (ProcessEngineException refused) {
            return List.of(finding("book", null, String.valueOf(refused.getMessage())));
        }
    }

    private static Stream<Finding> errors(ResourceReport report) {
        return report.getErrors().stream()
                .map(problem -> finding(report.getResourceName(), element(problem), problem.getMessage()));
    }

    private static @org.jspecify.annotations.Nullable String element(Problem problem) {
        return problem.getMainElementId();
    }

    private static Finding finding(String file, @org.jspecify.annotations.Nullable String element, String message) {
        return new Finding(Finding.Severity.ERROR, RULE, file, element, message);
    }
}
