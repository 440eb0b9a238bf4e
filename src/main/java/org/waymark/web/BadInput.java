package org.waymark.web;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.bind.MissingPathVariableException;
import org.springframework.web.bind.MissingRequestValueException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.waymark.shared.FieldsAtFault;
import org.waymark.shared.FieldsAtFault.Fault;
import org.waymark.shared.NotFound;
import org.waymark.shared.Refusal;

/** Tells which field of a call is at fault; it never repeats what was sent. */
final class BadInput {

    private static final String WRONG = "web.field.wrong";
    private static final String UNKNOWN = "web.field.unknown";
    /** Of a key that is not ours no more is told than shows which it is. */
    private static final int LONGEST = 60;

    private static final String MISSING = "web.field.missing";

    private BadInput() {}

    static Refusal field(String name) {
        return FieldsAtFault.of(name, WRONG);
    }

    static Refusal missing(MissingRequestValueException wrong) {
        if (wrong instanceof MissingPathVariableException) {
            return new NotFound();
        }
        return wrong instanceof MissingServletRequestParameterException parameter
                ? FieldsAtFault.of(parameter.getParameterName(), MISSING)
                : ShellRefusal.malformed();
    }

    /** JSON that cannot be read is malformed; JSON of the wrong shape names its field. */
    static Refusal body(HttpMessageNotReadableException wrong) {
        for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refused) {
                // A body that grew too large while it was read.
                return refused;
            }
        }
        if (!(wrong.getCause() instanceof JsonMappingException mapping)
                || mapping.getPath().isEmpty()) {
            return ShellRefusal.malformed();
        }
        String path = mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        String field = path.startsWith(".") ? path.substring(1) : path;
        return FieldsAtFault.of(
                field.substring(0, Math.min(field.length(), LONGEST)),
                mapping instanceof UnrecognizedPropertyException ? UNKNOWN : WRONG);
    }

    static Refusal binding(BindException wrong) {
        return faults(wrong.getFieldErrors().stream().map(error -> fault(error.getField(), error.getDefaultMessage())));
    }

    static Refusal parameters(HandlerMethodValidationException wrong) {
        return faults(wrong.getParameterValidationResults().stream().map(result -> {
            String name = result.getMethodParameter().getParameterName();
            return fault(
                    name == null ? "" : name,
                    result.getResolvableErrors().isEmpty()
                            ? null
                            : result.getResolvableErrors().get(0).getDefaultMessage());
        }));
    }

    private static Fault fault(String field, @org.jspecify.annotations.Nullable String message) {
        return new Fault(field, message == null ? WRONG : message);
    }

    private static Refusal faults(Stream<Fault> faults) {
        List<Fault> all = faults.toList();
        return all.isEmpty() ? ShellRefusal.malformed() : new FieldsAtFault(all);
    }
}
