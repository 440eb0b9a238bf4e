package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Answers what went wrong on our side: 503 when the database is gone, else 500 with a number by which the log knows it. The log
 * gets the kinds and places of the failure but no message of it, since a message may quote what somebody typed.
 */
@Component
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RefusalAnswers answers;

    Faults(RefusalAnswers answers) {
        this.answers = answers;
    }

    void answer(Throwable failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (DatabaseGone.isCauseOf(failure)) {
            LOG.warn("The database does not answer");
            answers.answer(ShellRefusal.unavailable(), request, response);
            return;
        }
        String reference = reference();
        LOG.error("Fault {}: {}", reference, Traces.withoutMessages(failure));
        answers.fault(reference, request, response);
    }

    /** A fault of which only the status is known. */
    void answer(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String reference = reference();
        LOG.error("Fault {}: status {}", reference, status);
        answers.fault(reference, request, response);
    }

    private static String reference() {
        return String.format("%02X-%02X-%02X", RANDOM.nextInt(256), RANDOM.nextInt(256), RANDOM.nextInt(256));
    }
}
