package org.dacheng.app.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.dacheng.base.text.Messages;
import org.dacheng.base.web.ReplyFormat;
import org.dacheng.people.web.ReaderLocaleResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Response for a database that is down or busy, which needs no query for the actor: a problem, a page fragment or a
 * page.
 */
@Component
class DatabaseDownResponse {

    /** The page has inline styles, because static files may be unavailable too; it contains no input of people. */
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    private final SpringTemplateEngine templates;
    private final Messages messages;
    private final Problems problems;
    private final ProblemWriter writer;

    DatabaseDownResponse(SpringTemplateEngine templates, Messages messages, Problems problems, ProblemWriter writer) {
        this.templates = templates;
        this.messages = messages;
        this.problems = problems;
        this.writer = writer;
    }

    ResponseEntity<String> of(HttpServletRequest request, DatabaseOutage outage) {
        Locale locale = ReaderLocaleResolver.beforeSignIn(request);
        ReplyFormat format = ReplyFormat.of(request);
        boolean part = format == ReplyFormat.FRAGMENT;
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(DatabaseOutage.STATUS)
                .header(HttpHeaders.RETRY_AFTER, DatabaseOutage.RETRY_AFTER)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", POLICY)
                .header("X-Frame-Options", "DENY")
                .cacheControl(CacheControl.noStore());
        if (format == ReplyFormat.JSON) {
            return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem(request, outage));
        }
        if (part) {
            answer.header("HX-Retarget", FailureResponse.PLACE).header("HX-Reswap", "innerHTML");
        }
        Context context = new Context(
                locale,
                Map.of(
                        "title", messages.text(outage.title(), locale),
                        "text", messages.text(outage.text(), locale),
                        "again", request.getMethod().equals("GET") ? DatabaseOutage.RETRY_AFTER : ""));
        return answer.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .body(templates.process(part ? "app/down-part" : "app/down", context));
    }

    private String problem(HttpServletRequest request, DatabaseOutage outage) {
        return writer.json(problems.beforeSignIn(request, DatabaseOutage.STATUS, outage.type(), outage.text()));
    }
}
