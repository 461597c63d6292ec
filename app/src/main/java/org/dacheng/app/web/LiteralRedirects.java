package org.dacheng.app.web;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Leads to the address that a controller names and to no other: braces in it are characters. Spring would take them for
 * places to fill with values of the model, and fail where there is none, though they come from what somebody typed.
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
