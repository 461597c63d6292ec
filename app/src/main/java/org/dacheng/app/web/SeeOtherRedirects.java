package org.dacheng.app.web;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Answers a post that went well with 303, which says that the next page is to be fetched, whatever was posted. */
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
