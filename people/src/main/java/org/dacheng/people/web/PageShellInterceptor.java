package org.dacheng.people.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Provides the attributes of the page shell: {@code actor}, {@code me} and {@code path}. They are request attributes
 * rather than model attributes, so that error pages have them too.
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
