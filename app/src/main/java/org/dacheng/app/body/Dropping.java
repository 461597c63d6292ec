package org.dacheng.app.body;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Lets a refused request be dropped. The container reads the rest of every body before it closes a connection, whatever
 * was answered, and would wait for it with a thread.
 */
@Component
class Dropping implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String DROP = Dropping.class.getName();

    private static final String BUSY = "现在上传的人太多，请过几秒再试。 Too many uploads at the moment. Try again in a few seconds.";

    private static final String SLOW = "内容没有及时收全，请重试。 The content did not arrive in time. Try again.";

    private static final String RETRY_AFTER = "5";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new Valve());
    }

    /** In few words, for a page would cost more than what it refuses; then the connection is closed. */
    static void refuse(ServletRequest request, HttpServletResponse response, int status) throws IOException {
        if (!response.isCommitted()) {
            response.setStatus(status);
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter().write(status == HttpServletResponse.SC_SERVICE_UNAVAILABLE ? BUSY : SLOW);
            response.flushBuffer();
        }
        if (request.getAttribute(DROP) instanceof Runnable drop) {
            drop.run();
        }
    }

    private static final class Valve extends ValveBase {

        Valve() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            org.apache.coyote.Request inner = request.getCoyoteRequest();
            Runnable drop = () -> {
                inner.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                // What was answered stays; the container would put an error page in its place.
                response.setErrorReported();
            };
            request.setAttribute(DROP, drop);
            getNext().invoke(request, response);
        }
    }
}
