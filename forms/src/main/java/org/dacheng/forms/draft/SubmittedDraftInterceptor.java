package org.dacheng.forms.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Deletes the draft of a page whose form was accepted: the form names its draft in {@code draft.place}, and the
 * response is neither a refusal nor the form again.
 */
@Component
class SubmittedDraftInterceptor implements HandlerInterceptor {

    private static final String REFUSED = "failure";
    private static final String ONCE_MORE = "refresh";

    private final Drafts drafts;

    SubmittedDraftInterceptor(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        String place = request.getParameter("draft.place");
        if (place != null
                && request.getMethod().equals("POST")
                && request.getAttribute("actor") instanceof Actor actor
                && request.getParameter(ONCE_MORE) == null
                && isTaken(request, response, page)) {
            drafts.submitted(actor, place, DraftPage.of(parameters(request)));
        }
    }

    private static boolean isTaken(
            HttpServletRequest request, HttpServletResponse response, @Nullable ModelAndView page) {
        return response.getStatus() < HttpStatus.BAD_REQUEST.value()
                && !RequestContextUtils.getOutputFlashMap(request).containsKey(REFUSED)
                && (page == null || page.getModel().get(REFUSED) == null);
    }

    private static MultiValueMap<String, String> parameters(HttpServletRequest request) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        return parameters;
    }
}
