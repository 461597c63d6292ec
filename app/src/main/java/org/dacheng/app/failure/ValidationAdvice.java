package org.dacheng.app.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dacheng.base.text.Message;
import org.springframework.context.MessageSource;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Handles arguments that violate declared constraints; reports every violation with its pointer. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ValidationAdvice {

    private final Problems problems;
    private final FailureResponse response;
    private final MessageSource messages;

    ValidationAdvice(Problems problems, FailureResponse response, MessageSource messages) {
        this.problems = problems;
        this.response = response;
        this.messages = messages;
    }

    @ExceptionHandler
    Object invalid(MethodArgumentNotValidException invalid, HttpServletRequest request) {
        return invalid(request, invalid.getBindingResult());
    }

    @ExceptionHandler
    Object invalid(BindException invalid, HttpServletRequest request) {
        return invalid(request, invalid.getBindingResult());
    }

    /**
     * Constraints on parameters and headers, which have no pointer into the body; may include constraints on the body.
     */
    @ExceptionHandler
    Object invalid(HandlerMethodValidationException invalid, HttpServletRequest request) {
        return answer(
                request,
                invalid.getAllErrors().stream()
                        .map(error -> placed(request, pointer(error), error))
                        .toList());
    }

    private Object invalid(HttpServletRequest request, BindingResult result) {
        return answer(
                request,
                result.getAllErrors().stream()
                        .map(error -> placed(request, pointer(error), error))
                        .toList());
    }

    private Object answer(HttpServletRequest request, List<Problem.PlacedError> errors) {
        Message detail = Message.of("base.failure.invalid-input");
        return response.of(request, problems.withErrors(request, 422, "invalid-input", detail, errors));
    }

    private Problem.PlacedError placed(HttpServletRequest request, String pointer, MessageSourceResolvable error) {
        return new Problem.PlacedError(pointer, messages.getMessage(error, problems.locale(request)));
    }

    /** {@code people[2].name} is {@code /people/2/name}. */
    private static String pointer(MessageSourceResolvable error) {
        return error instanceof FieldError field
                ? "/"
                        + field.getField()
                                .replace("].", "/")
                                .replaceAll("[.\\[]", "/")
                                .replace("]", "")
                : "";
    }
}
