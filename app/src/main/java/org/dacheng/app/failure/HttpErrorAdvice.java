package org.dacheng.app.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.dacheng.app.web.StaticFiles;
import org.dacheng.base.failure.Causes;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.PlainText;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Handles requests that never reach a controller because no controller accepts them. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class HttpErrorAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(HttpErrorAdvice.class);

    private final Problems problems;
    private final FailureResponse response;

    HttpErrorAdvice(Problems problems, FailureResponse response) {
        this.problems = problems;
        this.response = response;
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        Failure inside = Causes.find(unreadable, Failure.class);
        if (inside != null) {
            return response.of(request, problems.of(request, inside));
        }
        Violation mistake = JsonErrorDescription.in(unreadable.getCause());
        Message detail = Message.of("app.problem.unreadable");
        return response.of(request, problems.withViolations(request, 400, "unreadable", detail, List.of(mistake)));
    }

    @ExceptionHandler({NoResourceFoundException.class, NoHandlerFoundException.class})
    Object noSuchPage(HttpServletRequest request) {
        // Nobody reads a page in place of a script, and its token would replace that of an open sign-in page.
        if (StaticFiles.isFor(request)) {
            return ResponseEntity.notFound().build();
        }
        return answer(request, 404, "not-found", Message.of("app.problem.no-such-page"));
    }

    @ExceptionHandler
    Object method(HttpRequestMethodNotSupportedException wrong, HttpServletRequest request) {
        Problem problem = problem(request, 405, "method", Message.of("app.problem.method", wrong.getMethod()));
        return response.of(request, problem, wrong.getHeaders());
    }

    @ExceptionHandler
    Object mediaType(HttpMediaTypeNotSupportedException wrong, HttpServletRequest request) {
        String given = String.valueOf(wrong.getContentType());
        Problem problem = problem(request, 415, "media-type", Message.of("app.problem.media-type", given));
        return response.of(request, problem, wrong.getHeaders());
    }

    @ExceptionHandler
    Object notAcceptable(HttpMediaTypeNotAcceptableException wrong, HttpServletRequest request) {
        return answer(request, 406, "not-acceptable", Message.of("app.problem.not-acceptable"));
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException missing, HttpServletRequest request) {
        return missing(request, missing.getParameterName());
    }

    @ExceptionHandler
    Object missing(MissingServletRequestPartException missing, HttpServletRequest request) {
        return missing(request, missing.getRequestPartName());
    }

    @ExceptionHandler
    Object missing(MissingRequestHeaderException missing, HttpServletRequest request) {
        return missing(request, missing.getHeaderName());
    }

    @ExceptionHandler
    Object incomplete(ServletRequestBindingException incomplete, HttpServletRequest request) {
        return answer(request, 400, "unreadable", Message.of("app.problem.unreadable"));
    }

    @ExceptionHandler
    Object wrongParameter(MethodArgumentTypeMismatchException wrong, HttpServletRequest request) {
        String name = wrong.getName();
        String value = shortened(wrong.getValue());
        return answer(request, 400, "wrong-parameter", Message.of("app.problem.wrong-parameter", name, value));
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        return answer(request, 413, "too-large", Message.of("app.problem.upload-too-large"));
    }

    @ExceptionHandler
    Object brokenUpload(MultipartException broken, HttpServletRequest request) {
        if (DiskFullDetector.in(broken)) {
            LOG.error("The disk is full: an upload to {} could not be kept", request.getRequestURI(), broken);
            return response.of(request, problems.diskFull(request));
        }
        return answer(request, 400, "broken-upload", Message.of("app.problem.broken-upload"));
    }

    private Object missing(HttpServletRequest request, String name) {
        return answer(request, 400, "missing-parameter", Message.of("app.problem.missing-parameter", name));
    }

    private Object answer(HttpServletRequest request, int status, String type, Message detail) {
        return response.of(request, problem(request, status, type, detail), HttpHeaders.EMPTY);
    }

    private Problem problem(HttpServletRequest request, int status, String type, Message detail) {
        return problems.of(request, status, type, detail);
    }

    private static String shortened(@Nullable Object value) {
        return PlainText.shortened(String.valueOf(value), 40);
    }
}
