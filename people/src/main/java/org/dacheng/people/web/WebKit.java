package org.dacheng.people.web;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Hands the kit to Spring MVC. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AddressProperties.class)
class WebKit implements WebMvcConfigurer {

    private final AskerParameter asker;
    private final PageReplyResolver reply;
    private final PageContext page;

    WebKit(AskerParameter asker, PageReplyResolver reply, PageContext page) {
        this.asker = asker;
        this.reply = reply;
        this.page = page;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(asker);
        resolvers.add(reply);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(page);
    }
}
