package org.dacheng.forms.draft;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Deletes drafts when their forms are submitted. */
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
