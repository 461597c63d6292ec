package org.dacheng.people.web;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HtmxRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.dacheng.base.text.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** Resolves {@link PageReply} parameters of handler methods. */
@Component
class PageReplyResolver implements HandlerMethodArgumentResolver {

    private final CurrentActor current;
    private final Messages messages;

    PageReplyResolver(CurrentActor current, Messages messages) {
        this.current = current;
        this.messages = messages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == PageReply.class;
    }

    /** @throws NotSignedIn when nobody is signed in */
    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        ModelAndViewContainer page = Objects.requireNonNull(container);
        // As Spring does for a parameter of type RedirectAttributes.
        RedirectAttributesModelMap redirect = new RedirectAttributesModelMap();
        page.setRedirectModel(redirect);
        return new PageReply(
                current.find(request).orElseThrow(NotSignedIn::new),
                messages,
                HtmxRequest.fromRequest(request),
                (Model) page.getModel(),
                redirect,
                response);
    }
}
