package org.dacheng.app.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Size limits of request bodies.
 *
 * @param json JSON, XML as text, and posted forms
 * @param body all other bodies except uploads, such as a zipped process package
 */
@Validated
@ConfigurationProperties("dacheng.limits")
record BodyLimitProperties(
        @DefaultValue("2MB") DataSize json,
        @DefaultValue("10MB") DataSize body) {}
