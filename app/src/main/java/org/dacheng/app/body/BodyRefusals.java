package org.dacheng.app.body;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dacheng.app.failure.ProblemWriter;
import org.dacheng.base.text.Message;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Refuses unread bodies with a short text, because a page would cost more than the refused work. */
@Component
class BodyRefusals {

    /** Seconds until a slot may be free. */
    private static final String RETRY_AFTER = "5";

    private final ProblemWriter problems;

    BodyRefusals(ProblemWriter problems) {
        this.problems = problems;
    }

    void noSlot(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        }
        refuse(request, response, 503, "busy", "app.problem.busy");
    }

    void bodyTooLate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, 408, "http-408", "app.problem.status.408");
    }

    void broken(HttpServletRequest request, HttpServletResponse response) throws IOException {
        refuse(request, response, 400, "http-400", "app.problem.status.400");
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String type, String key)
            throws IOException {
        if (!response.isCommitted()) {
            problems.write(request, response, status, type, Message.of(key));
        }
        IncomingBody body = IncomingBody.of(request);
        if (body != null) {
            body.drop();
        }
    }
}
