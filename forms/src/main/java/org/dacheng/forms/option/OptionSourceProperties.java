package org.dacheng.forms.option;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Addresses from which forms may read options.
 *
 * @param hosts allowed hosts, {@code hr.example.com} or {@code hr.example.com:8443}; none by default
 * @param timeout for one answer
 * @param cache how long an answer is used without asking again
 */
@ConfigurationProperties("dacheng.options")
record OptionSourceProperties(
        @DefaultValue List<String> hosts,
        @DefaultValue("3s") Duration timeout,
        @DefaultValue("10m") Duration cache) {}
