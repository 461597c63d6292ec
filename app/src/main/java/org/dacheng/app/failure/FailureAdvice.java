package org.dacheng.app.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.SocketTimeoutException;
import org.apache.catalina.connector.ClientAbortException;
import org.dacheng.base.database.CommitOutcomeUnknown;
import org.dacheng.base.failure.Causes;
import org.dacheng.base.failure.Failure;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** Handles exceptions of controllers and services, intended or not. */
@ControllerAdvice
class FailureAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(FailureAdvice.class);

    private final Problems problems;
    private final FailureResponse response;
    private final DatabaseDownResponse down;

    FailureAdvice(Problems problems, FailureResponse response, DatabaseDownResponse down) {
        this.problems = problems;
        this.response = response;
        this.down = down;
    }

    @ExceptionHandler
    Object refused(Failure failure, HttpServletRequest request) {
        return response.of(request, problems.of(request, failure));
    }

    @ExceptionHandler
    Object notAllowed(AccessDeniedException denied, HttpServletRequest request) {
        return answer(request, 403, "not-allowed", Message.of("app.problem.not-allowed"));
    }

    @ExceptionHandler
    Object changedMeanwhile(ConcurrencyFailureException clash, HttpServletRequest request) {
        LOG.info("Two at once on {}: {}", request.getRequestURI(), clash.toString());
        return answer(request, 409, "changed-meanwhile", Message.of("app.problem.changed-meanwhile"));
    }

    @ExceptionHandler
    Object integrityViolation(DataIntegrityViolationException clash, HttpServletRequest request) {
        LOG.warn("The database refused what {} wanted to write", request.getRequestURI(), clash);
        return answer(request, 409, "contradiction", Message.of("app.problem.contradiction"));
    }

    @ExceptionHandler
    Object outcomeUnknown(CommitOutcomeUnknown unknown, HttpServletRequest request) {
        LOG.error("Nobody knows whether {} {} is stored", request.getMethod(), request.getRequestURI(), unknown);
        boolean reads = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        String key = reads ? "app.problem.status.503" : "app.problem.outcome-unknown";
        return answer(request, 503, reads ? "http-503" : "outcome-unknown", Message.of(key));
    }

    /** The browser closed the connection during the response, so there is nothing to send. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    ResponseEntity<Void> clientDisconnected(IOException gone) {
        LOG.debug("The connection was closed", gone);
        return ResponseEntity.noContent().build();
    }

    /** The body arrives too slowly or not at all; the container has sent the same response already. */
    @ExceptionHandler
    Object bodyTooLate(SocketTimeoutException late, HttpServletRequest request) {
        return answer(request, 408, "http-408", Message.of("app.problem.status.408"));
    }

    @ExceptionHandler
    Object unexpected(Exception unexpected, HttpServletRequest request) {
        Failure inside = Causes.find(unexpected, Failure.class);
        if (inside != null) {
            return refused(inside, request);
        }
        DatabaseOutage outage = DatabaseOutage.in(unexpected);
        if (outage != null) {
            LOG.error("{}: {} {}", outage.type(), request.getMethod(), request.getRequestURI(), unexpected);
            return down.of(request, outage);
        }
        if (DiskFullDetector.in(unexpected)) {
            LOG.error("The disk is full: {} {}", request.getMethod(), request.getRequestURI(), unexpected);
            return response.of(request, problems.diskFull(request));
        }
        String id = Ids.next();
        LOG.error("{} on {} {}", id, request.getMethod(), request.getRequestURI(), unexpected);
        return response.of(request, problems.broken(request, id));
    }

    private Object answer(HttpServletRequest request, int status, String type, Message detail) {
        return response.of(request, problems.of(request, status, type, detail));
    }
}
