package org.waymark.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import jakarta.servlet.ServletException;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.transaction.CannotCreateTransactionException;
import org.waymark.support.WaymarkTest;

@WaymarkTest
@ExtendWith(OutputCaptureExtension.class)
class FaultsTest {

    private static final String STORY = "what-the-survivor-told";

    @Autowired
    LastResort filter;

    @Autowired
    ShellFilter shell;

    @Test
    void aFaultShowsANumberThatTheLogKnowsAndNothingElse(CapturedOutput output) throws Exception {
        var answer = failing("/worklist", new ServletException(new IllegalStateException(STORY)));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).doesNotContain(STORY, "Exception");
        String reference = answer.getContentAsString().replaceAll("(?s).*>(\\w\\w-\\w\\w-\\w\\w)<.*", "$1");
        assertThat(output)
                .contains("Fault " + reference, "IllegalStateException", "FaultsTest")
                .doesNotContain(STORY);
    }

    @Test
    void aFaultOfACallIsAProblemWithTheNumber() throws Exception {
        var answer = failing("/api/v1/me", new IllegalStateException(STORY));
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentType()).startsWith("application/problem+json");
        assertThat(answer.getContentAsString())
                .contains("urn:waymark:problem:fault")
                .doesNotContain(STORY);
    }

    @Test
    void aDatabaseThatIsGoneMeansTryAgainLater() throws Exception {
        SQLException refused = (SQLException)
                catchThrowable(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/x", "x", "x"));
        var gone = new RuntimeException(new CannotCreateTransactionException("no", refused));
        var page = failing("/worklist", gone);
        assertThat(page.getStatus()).isEqualTo(503);
        assertThat(page.getHeader("Retry-After")).isNotBlank();
        assertThat(page.getContentAsString()).contains("call 999");
        assertThat(failing("/api/v1/me", gone).getContentAsString()).contains("urn:waymark:problem:unavailable");
        assertThat(DatabaseGone.isCauseOf(new RuntimeException(refused))).isTrue();
        assertThat(DatabaseGone.isCauseOf(new SQLException("ended", "57P01"))).isTrue();
        assertThat(DatabaseGone.isCauseOf(new SQLException("twice", "23505"))).isFalse();
        assertThat(DatabaseGone.isCauseOf(new IllegalStateException())).isFalse();
    }

    private MockHttpServletResponse failing(String path, Exception failure) throws Exception {
        var response = new MockHttpServletResponse();
        shell.doFilter(
                new MockHttpServletRequest("GET", path),
                response,
                (request, answer) -> filter.doFilter(request, answer, (r, a) -> {
                    if (failure instanceof ServletException servlet) {
                        throw servlet;
                    }
                    throw (RuntimeException) failure;
                }));
        return response;
    }
}
