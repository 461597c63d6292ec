package org.dacheng.people.web;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Registers the web support with Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WebSupportConfiguration implements WebMvcConfigurer {

    private final ActorArgumentResolver actor;
    private final PageReplyResolver reply;
    private final PageShellInterceptor page;

    WebSupportConfiguration(ActorArgumentResolver actor, PageReplyResolver reply, PageShellInterceptor page) {
        this.actor = actor;
        this.reply = reply;
        this.page = page;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(actor);
        resolvers.add(reply);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(page);
    }
}
