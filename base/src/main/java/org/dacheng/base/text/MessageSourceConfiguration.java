package org.dacheng.base.text;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * Message bundles of all modules. Spring Boot creates this bean only for bundles that have a file without a language,
 * which ours deliberately lack.
 */
@Configuration(proxyBeanMethods = false)
class MessageSourceConfiguration {

    @Bean
    MessageSource messageSource() {
        ResourceBundleMessageSource source = new ResourceBundleMessageSource();
        source.setBasenames(
                "messages/ui",
                "messages/base",
                "messages/people",
                "messages/forms",
                "messages/engine",
                "messages/okr",
                "messages/activity",
                "messages/app");
        source.setDefaultEncoding("UTF-8");
        source.setFallbackToSystemLocale(false);
        source.setDefaultLocale(Languages.CHINESE);
        // One rule for quotes in all messages, with placeholders or without.
        source.setAlwaysUseMessageFormat(true);
        return source;
    }
}
