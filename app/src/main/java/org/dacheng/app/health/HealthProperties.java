package org.dacheng.app.health;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * Thresholds of the health checks.
 *
 * @param freeSpace minimum free space for attachments and the database
 */
@Validated
@ConfigurationProperties("dacheng.health")
record HealthProperties(@DefaultValue("200MB") DataSize freeSpace) {}
