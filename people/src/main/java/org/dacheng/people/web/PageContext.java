package org.dacheng.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Gives every page what the shell shows: {@code asker}, {@code me} and {@code path}. As attributes of the request
 * rather than of a model, so that pages made for failures have them too.
 */
@Component
class PageContext implements HandlerInterceptor {

    private final CurrentAsker current;

    PageContext(CurrentAsker current) {
        this.current = current;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod) {
            current.find(request).ifPresent(asker -> request.setAttribute("asker", asker));
            current.person().ifPresent(person -> request.setAttribute("me", person));
            request.setAttribute(
                    "path",
                    request.getRequestURI().substring(request.getContextPath().length()));
        }
        return true;
    }
}
