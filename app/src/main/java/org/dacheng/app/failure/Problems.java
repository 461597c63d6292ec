package org.dacheng.app.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.failure.HasStoredValue;
import org.dacheng.base.failure.InvalidInput;
import org.dacheng.base.failure.Violation;
import org.dacheng.base.text.Languages;
import org.dacheng.base.text.Message;
import org.dacheng.base.text.Messages;
import org.dacheng.people.web.ReaderLocaleResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriUtils;

/** Creates problems in the language of the actor. */
@Component
public class Problems {

    private final Messages messages;
    private final LocaleResolver locales;

    Problems(Messages messages, LocaleResolver locales) {
        this.messages = messages;
        this.locales = locales;
    }

    /** The problem of a failure, in the language of the actor. */
    public Problem of(HttpServletRequest request, Failure failure) {
        List<Violation> violations = failure instanceof InvalidInput invalid ? invalid.violations() : List.of();
        Problem problem = withViolations(request, failure.status(), failure.type(), failure.text(), violations);
        String stored = failure instanceof HasStoredValue changed ? changed.storedText() : null;
        return stored == null ? problem : problem.withStored(stored);
    }

    /** A problem without a pointer into the input. */
    public Problem of(HttpServletRequest request, int status, String type, Message detail) {
        return problem(request, status, type, detail, List.of(), null);
    }

    /** A problem in the language of the browser, without looking up a session or a person. */
    Problem beforeSignIn(HttpServletRequest request, int status, String type, Message detail) {
        return problem(request, ReaderLocaleResolver.beforeSignIn(request), status, type, detail, List.of(), null);
    }

    Problem withViolations(
            HttpServletRequest request, int status, String type, Message detail, List<Violation> violations) {
        return withErrors(
                request,
                status,
                type,
                detail,
                violations.stream()
                        .map(violation -> new Problem.PlacedError(violation.pointer(), text(request, violation.text())))
                        .toList());
    }

    Problem withErrors(
            HttpServletRequest request, int status, String type, Message detail, List<Problem.PlacedError> errors) {
        return problem(request, status, type, detail, errors, null);
    }

    /** An error of the program itself; the id refers to the details in the log. */
    Problem broken(HttpServletRequest request, String id) {
        return problem(request, 500, "internal", Message.of("app.problem.internal", id), List.of(), id);
    }

    /** The disk of the server or of the database is full. */
    Problem diskFull(HttpServletRequest request) {
        return problem(
                request, DiskFullDetector.STATUS, "disk-full", Message.of("app.problem.disk-full"), List.of(), null);
    }

    String text(HttpServletRequest request, Message message) {
        return messages.text(message, locale(request));
    }

    Locale locale(HttpServletRequest request) {
        return Languages.nearest(locales.resolveLocale(request));
    }

    private Problem problem(
            HttpServletRequest request,
            int status,
            String type,
            Message detail,
            List<Problem.PlacedError> errors,
            @Nullable String id) {
        return problem(request, locale(request), status, type, detail, errors, id);
    }

    private Problem problem(
            HttpServletRequest request,
            Locale locale,
            int status,
            String type,
            Message detail,
            List<Problem.PlacedError> errors,
            @Nullable String id) {
        String title = messages.text(Message.of("app.problem.title." + StatusTitles.of(status)), locale);
        URI instance = URI.create(UriUtils.encodePath(path(request), StandardCharsets.UTF_8));
        String text = messages.text(detail, locale);
        return new Problem(URI.create("/problems/" + type), title, status, text, instance, errors, null, id);
    }

    /** The original path of the request, even if the container forwarded to the error page. */
    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String uri = original != null ? original.toString() : request.getRequestURI();
        return UriUtils.decode(uri.replaceAll("%(?![0-9a-fA-F]{2})", "%25"), StandardCharsets.UTF_8);
    }
}
