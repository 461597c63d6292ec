package org.dacheng.app.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.dacheng.base.text.DateModule;
import org.dacheng.base.text.PlainTextJsonFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;

/** Configures strict parsing of JSON sent to the API: values are never coerced. */
@Configuration(proxyBeanMethods = false)
class ApiJsonConfiguration {

    @Bean
    MappingJackson2HttpMessageConverter apiJsonConverter(ObjectMapper json) {
        ObjectMapper strict = json.copyWith(new PlainTextJsonFactory());
        strict.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
        strict.enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS);
        strict.registerModule(new DateModule());
        strict.disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        return new MappingJackson2HttpMessageConverter(strict);
    }
}
