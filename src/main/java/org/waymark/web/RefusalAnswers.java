package org.waymark.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.waymark.directory.Caller;
import org.waymark.directory.RefusalAnswer;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.FieldsAtFault.Fault;
import org.waymark.shared.Refusal;

/** Answers every no in one place: a page to people, a problem to programs, in the reader's language. */
@Component
class RefusalAnswers implements RefusalAnswer {

    private static final String RETRY_SECONDS = "5";

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final ObjectMapper json;
    private final RefusalPages pages;

    RefusalAnswers(MessageSource messages, LocaleResolver languages, ObjectMapper json, RefusalPages pages) {
        this.messages = messages;
        this.languages = languages;
        this.json = json;
        this.pages = pages;
    }

    @Override
    public void answer(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(refusal.status());
        if (refusal.status() == 503 || refusal.status() == 429) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        Locale locale = languages.resolveLocale(request);
        if (Caller.isProgram(request)) {
            write(problem(refusal, locale), response);
        } else {
            pages.write(refusal.status(), said(refusal, locale), locale, request, response);
        }
    }

    /** Answers a fault of ours with its number and nothing else. */
    void fault(String reference, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        Locale locale = languages.resolveLocale(request);
        if (Caller.isProgram(request)) {
            write(
                    new Problem(
                            Problem.TYPE + "fault",
                            text("refusal.fault.title", locale),
                            HttpServletResponse.SC_INTERNAL_SERVER_ERROR,
                            messages.getMessage("refusal.fault.reference", new Object[] {reference}, locale),
                            List.of()),
                    response);
        } else {
            pages.writeFault(reference, locale, request, response);
        }
    }

    private Problem problem(Refusal refusal, Locale locale) {
        String key = refusal.messageKey();
        List<Fault> faults = refusal instanceof FieldsAtFault fields ? worded(fields.faults(), locale) : List.of();
        String detail = said(refusal, locale);
        String title = messages.getMessage("refusal." + key + ".title", null, detail, locale);
        return new Problem(Problem.TYPE + key, title == null ? key : title, refusal.status(), detail, faults);
    }

    private String said(Refusal refusal, Locale locale) {
        String key = refusal.messageKey();
        String text = messages.getMessage("refusal." + key, refusal.arguments().toArray(), key, locale);
        return text == null ? key : text;
    }

    private List<Fault> worded(List<Fault> faults, Locale locale) {
        return faults.stream()
                .map(fault -> new Fault(fault.field(), text(fault.message(), locale)))
                .toList();
    }

    private String text(String key, Locale locale) {
        String text = messages.getMessage(key, null, key, locale);
        return text == null ? key : text;
    }

    private void write(Problem problem, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(problem));
        response.flushBuffer();
    }
}
