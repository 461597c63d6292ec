package org.dacheng.app.web;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.MySqlJdbcIndexedSessionRepositoryCustomizer;

/** Configures sessions that tolerate concurrent requests, and other common web settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyLimitProperties.class)
class WebConfiguration {

    /** Two requests of one browser may write the same attribute at once; H2 in MySQL mode supports this syntax too. */
    @Bean
    MySqlJdbcIndexedSessionRepositoryCustomizer sessionStatements() {
        return new MySqlJdbcIndexedSessionRepositoryCustomizer();
    }
}
