package org.dacheng.forms.draft;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets drafts end with the forms they belong to. */
@Configuration(proxyBeanMethods = false)
class DraftWebConfiguration implements WebMvcConfigurer {

    private final SubmittedDraftInterceptor submitted;

    DraftWebConfiguration(SubmittedDraftInterceptor submitted) {
        this.submitted = submitted;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(submitted);
    }
}
