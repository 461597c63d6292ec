package org.dacheng.app.firstrun;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param samples whether an empty embedded database gets the sample company
 * @param requests whether the sample company gets its requests
 */
@ConfigurationProperties("dacheng.first-run")
record FirstRunProperties(
        @DefaultValue("true") boolean samples,
        @DefaultValue("true") boolean requests) {}
