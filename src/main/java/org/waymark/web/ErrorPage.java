package org.waymark.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.waymark.shared.NotFound;

/** Answers what the container itself refuses, with the same pages and problems as everything else. */
@Controller
class ErrorPage implements ErrorController {

    private final RefusalAnswers answers;
    private final Faults faults;

    ErrorPage(RefusalAnswers answers, Faults faults) {
        this.answers = answers;
        this.faults = faults;
    }

    @RequestMapping("/error")
    void error(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (failure instanceof Throwable thrown) {
            faults.answer(thrown, request, response);
        } else if (status == 404) {
            answers.answer(new NotFound(), request, response);
        } else if (status >= 500 && status != 503) {
            faults.answer(status, request, response);
        } else {
            answers.answer(ShellRefusal.of(status), request, response);
        }
    }
}
