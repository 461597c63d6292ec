package org.dacheng.app.failure;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.dacheng.base.web.ReplyFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.ModelAndView;

/** Renders a problem in the format that the request asks for. */
@Component
class FailureResponse {

    /** Selector of the element in the page layout that shows failures of fragments. */
    static final String PLACE = "#flash";

    Object of(HttpServletRequest request, Problem problem) {
        return of(request, problem, HttpHeaders.EMPTY);
    }

    Object of(HttpServletRequest request, Problem problem, HttpHeaders headers) {
        return switch (ReplyFormat.of(request)) {
            case JSON ->
                ResponseEntity.status(problem.status())
                        .headers(headers)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(problem);
            case FRAGMENT -> part(problem);
            case PAGE ->
                new ModelAndView("app/failure", Map.of("problem", problem), HttpStatusCode.valueOf(problem.status()));
        };
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
}
