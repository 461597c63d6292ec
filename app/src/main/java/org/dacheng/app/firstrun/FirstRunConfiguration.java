package org.dacheng.app.firstrun;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Binds the settings of the first start. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FirstRunProperties.class)
class FirstRunConfiguration {}
