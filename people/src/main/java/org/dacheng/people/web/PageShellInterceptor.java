package org.dacheng.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives every page what the shell shows: {@code actor}, {@code me} and {@code path}. As attributes of the request
 * rather than of a model, so that pages made for failures have them too.
 */
@Component
class PageShellInterceptor implements HandlerInterceptor {

    private final CurrentActor current;

    PageShellInterceptor(CurrentActor current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            current.find(request).ifPresent(actor -> request.setAttribute("actor", actor));
            current.person().ifPresent(person -> request.setAttribute("me", person));
            request.setAttribute(
                    "path",
                    request.getRequestURI().substring(request.getContextPath().length()));
        }
        return true;
    }
}
