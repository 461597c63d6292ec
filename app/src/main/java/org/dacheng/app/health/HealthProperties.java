package org.dacheng.app.health;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * When the program calls itself well.
 *
 * @param freeSpace the least that is free where attachments and the database lie
 */
@Validated
@ConfigurationProperties("dacheng.health")
record HealthProperties(@DefaultValue("200MB") DataSize freeSpace) {}
