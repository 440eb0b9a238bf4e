package org.waymark.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.waymark.shared.CaseCode;
import org.waymark.shared.NotFound;
import org.waymark.shared.Refusal;

/** Turns whatever a controller throws into the one kind of answer. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RefusalAdvice {

    private final RefusalAnswers answers;
    private final Faults faults;

    RefusalAdvice(RefusalAnswers answers, Faults faults) {
        this.answers = answers;
        this.faults = faults;
    }

    @ExceptionHandler
    void refused(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(refusal, request, response);
    }

    @ExceptionHandler({NoResourceFoundException.class, CaseCode.MalformedCode.class})
    void absent(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(new NotFound(), request, response);
    }

    @ExceptionHandler
    void wrongType(MethodArgumentTypeMismatchException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean inPath = wrong.getParameter().hasParameterAnnotation(PathVariable.class);
        answers.answer(inPath ? new NotFound() : BadInput.field(wrong.getName()), request, response);
    }

    @ExceptionHandler
    void missing(MissingRequestValueException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.answer(BadInput.missing(wrong), request, response);
    }

    @ExceptionHandler
    void unreadable(HttpMessageNotReadableException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answers.answer(BadInput.body(wrong), request, response);
    }

    @ExceptionHandler({
        org.springframework.web.bind.MethodArgumentNotValidException.class,
        org.springframework.validation.BindException.class
    })
    void invalid(
            org.springframework.validation.BindException wrong,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.answer(BadInput.binding(wrong), request, response);
    }

    @ExceptionHandler
    void invalid(
            org.springframework.web.method.annotation.HandlerMethodValidationException wrong,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answers.answer(BadInput.parameters(wrong), request, response);
    }

    @ExceptionHandler
    void method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String[] allowed = wrong.getSupportedMethods();
        if (allowed != null) {
            response.setHeader("Allow", String.join(", ", allowed));
        }
        answers.answer(ShellRefusal.method(), request, response);
    }

    @ExceptionHandler(HttpMediaTypeNotSupportedException.class)
    void mediaType(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(ShellRefusal.mediaType(), request, response);
    }

    @ExceptionHandler(HttpMediaTypeNotAcceptableException.class)
    void notAcceptable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(ShellRefusal.notAcceptable(), request, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    void tooLarge(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(ShellRefusal.tooLarge(), request, response);
    }

    @ExceptionHandler(MultipartException.class)
    void malformed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        answers.answer(ShellRefusal.malformed(), request, response);
    }

    /** The security chain answers these itself. */
    @ExceptionHandler
    void denied(AccessDeniedException denied) {
        throw denied;
    }

    @ExceptionHandler
    void signInNeeded(AuthenticationException needed) {
        throw needed;
    }

    /** The reader has gone away: there is nobody to answer. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    @ExceptionHandler
    void fault(Exception failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        faults.answer(failure, request, response);
    }
}
