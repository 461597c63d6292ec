package org.dacheng.app.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Redirects to exactly the URL given by a controller and treats braces as plain characters. Spring would expand them as
 * placeholders with values of the model, and fail if there is none, although they come from typed text.
 */
@Component
class LiteralRedirects implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof RedirectView redirect) {
            redirect.setExpandUriTemplateVariables(false);
        }
        return bean;
    }
}
