package org.dacheng.activity.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mail goes out; the server itself is {@code spring.mail}, and without it there is no mail.
 *
 * @param from sender of all mail
 * @param every how often the queue is looked at
 * @param batch how many go out over one connection
 * @param firstRetry how long a mail waits after its first failure; the time doubles with each further one
 * @param longestWait but never waits longer than this
 * @param hold how long mail about a decision is held back, so that none goes out about one that is undone at once
 * @param lease how long mail that a sender took is kept from others, renewed while it sends
 * @param refusals how often the server may refuse one mail, while it takes others, before it is given up
 */
@Validated
@ConfigurationProperties("dacheng.mail")
record MailProperties(
        @NotBlank @DefaultValue("dacheng@localhost") String from,
        @DefaultValue("5s") Duration every,
        @Min(1) @Max(500) @DefaultValue("50") int batch,
        @DefaultValue("30s") Duration firstRetry,
        @DefaultValue("2h") Duration longestWait,
        @DefaultValue("16s") Duration hold,
        @DefaultValue("10s") Duration lease,
        @Min(1) @DefaultValue("20") int refusals) {

    Duration waitAfter(int tries) {
        Duration doubled = firstRetry.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), 20));
        return doubled.compareTo(longestWait) < 0 ? doubled : longestWait;
    }
}
