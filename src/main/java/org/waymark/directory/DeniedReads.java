package org.waymark.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.waymark.ledger.Fact;
import org.waymark.ledger.FactKind;
import org.waymark.ledger.Ledger;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;
import org.waymark.shared.TaskId;

/** Answers a wrong role like an absent page, and records it where the address names a case or a task. */
class DeniedReads implements AccessDeniedHandler {

    private static final Pattern TASK = Pattern.compile("/tasks/([0-9A-Za-z-]{1,64})(/|$)");
    private static final Pattern CASE = Pattern.compile("/cases/([0-9A-Za-z-]{1,10})(/|$)");

    private final Ledger ledger;
    private final RefusalAnswer refusals;

    DeniedReads(Ledger ledger, RefusalAnswer refusals) {
        this.ledger = ledger;
        this.refusals = refusals;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (denied instanceof CsrfException) {
            staleForm(request, response);
            return;
        }
        record(request);
        refusals.answer(new NotFound(), request, response);
    }

    private void staleForm(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().equals("/login")) {
            response.sendRedirect("/login?because=again");
        } else if (SessionEnd.happened(request) && !Caller.isProgram(request)) {
            response.sendRedirect("/session-ended");
        } else {
            refusals.answer(SignInRefused.formExpired(), request, response);
        }
    }

    private void record(HttpServletRequest request) {
        String path = request.getRequestURI();
        Optional<CaseCode> caseCode = named(CASE, path).flatMap(CaseCode::typed);
        Optional<TaskId> task = named(TASK, path).map(TaskId::new);
        if (caseCode.isEmpty() && task.isEmpty()) {
            return;
        }
        ledger.appendAlone(Fact.of(FactKind.READ_DENIED)
                .by(SignedIn.account(request).map(a -> a.viewer().id()).orElse(null))
                .on(caseCode.orElse(null))
                .task(task.orElse(null)));
    }

    private static Optional<String> named(Pattern pattern, String path) {
        Matcher found = pattern.matcher(path);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
