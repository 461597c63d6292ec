package org.dacheng.app.failure;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** Renders a problem for its client: JSON for API clients, a fragment for htmx, a page for a browser. */
@Component
public class FailureResponse {

    /** Selector of the element in the page layout that shows failures of fragments. */
    static final String PLACE = "#flash";

    Object of(HttpServletRequest request, Problem problem) {
        return of(request, problem, HttpHeaders.EMPTY);
    }

    Object of(HttpServletRequest request, Problem problem, HttpHeaders headers) {
        if (isProgram(request)) {
            return ResponseEntity.status(problem.status())
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        if (isPart(request)) {
            return part(problem);
        }
        return new ModelAndView("app/failure", Map.of("problem", problem), HttpStatusCode.valueOf(problem.status()));
    }

    /** Retargets the htmx response to the top of the page instead of the original target. */
    private static ModelAndView part(Problem problem) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes exchange
                && exchange.getResponse() != null) {
            exchange.getResponse().setHeader("HX-Retarget", PLACE);
            exchange.getResponse().setHeader("HX-Reswap", "innerHTML");
        }
        return new ModelAndView(
                "app/failure-part", Map.of("problem", problem), HttpStatusCode.valueOf(problem.status()));
    }

    /** Whether the request comes from htmx, for a fragment of the current page. */
    public static boolean isPart(HttpServletRequest request) {
        return HtmxRequest.fromRequest(request).isHtmxRequest();
    }

    static boolean isProgram(HttpServletRequest request) {
        String path = path(request);
        if (path.startsWith("/api/") || path.startsWith("/v3/")) {
            return true;
        }
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("json") && !accept.contains("html");
    }

    private static String path(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        String uri = original != null ? original.toString() : request.getRequestURI();
        return uri.substring(Math.min(uri.length(), request.getContextPath().length()));
    }
}
