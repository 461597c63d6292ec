package org.dacheng.app.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Redirects after a successful post with status 303, so that the next page is fetched with GET. */
@Component
class SeeOtherRedirects implements SmartInitializingSingleton {

    private final ThymeleafViewResolver views;

    SeeOtherRedirects(ThymeleafViewResolver views) {
        this.views = views;
    }

    @Override
    public void afterSingletonsInstantiated() {
        views.setRedirectHttp10Compatible(false);
    }
}
