package org.dacheng.app.failure;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Handles failures outside of controllers: in filters and in the container itself. */
@Controller
class ErrorPageController implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPageController.class);

    private final Problems problems;
    private final FailureResponse response;
    private final DatabaseDownResponse down;

    ErrorPageController(Problems problems, FailureResponse response, DatabaseDownResponse down) {
        this.problems = problems;
        this.response = response;
        this.down = down;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        int status = code instanceof Integer given ? given : 404;
        if (status >= 500) {
            return broken(request);
        }
        Message detail = Message.of("app.problem.status." + StatusTitles.of(status));
        return response.of(request, problems.of(request, status, "http-" + status, detail));
    }

    private Object broken(HttpServletRequest request) {
        String id = Ids.next();
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object thrown = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
        LOG.error("{} on {}", id, path, thrown instanceof Throwable cause ? cause : null);
        DatabaseOutage outage = DatabaseOutage.in(thrown instanceof Throwable cause ? cause : null);
        if (outage != null) {
            return down.of(request, outage);
        }
        if (DiskFullDetector.in(thrown instanceof Throwable cause ? cause : null)) {
            return response.of(request, problems.diskFull(request));
        }
        return response.of(request, problems.broken(request, id));
    }
}
