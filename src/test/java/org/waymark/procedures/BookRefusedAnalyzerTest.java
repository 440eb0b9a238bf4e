package org.waymark.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.context.ApplicationContextException;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.waymark.engine.BookRefused;
import org.waymark.engine.Finding;
import org.waymark.engine.Finding.Severity;

class BookRefusedAnalyzerTest {

    private final Throwable failure = new ApplicationContextException(
            "Failed to start bean 'firstEdition'",
            new BookRefused(List.of(
                    new Finding(Severity.ERROR, "structure/form", "check-safety.form", "safeToTalk", "no such type"),
                    new Finding(Severity.WARNING, "house/words", "survivor-case.bpmn", null, "too long"))));

    @Test
    void saysFileElementAndReasonAndWhatToDo() {
        var analysis = new BookRefusedAnalyzer().analyze(failure);
        assertThat(analysis.getDescription())
                .contains("check-safety.form, safeToTalk: no such type [structure/form]")
                .doesNotContain("survivor-case");
        assertThat(analysis.getAction()).contains("bpmn/", "forms/");
    }

    @Test
    void isAskedWhenTheStartFails() {
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(
                                FailureAnalyzer.class,
                                SpringFactoriesLoader.FailureHandler.logging(
                                        org.apache.commons.logging.LogFactory.getLog(getClass()))))
                .anyMatch(BookRefusedAnalyzer.class::isInstance);
    }
}
