package org.dacheng.activity.mail;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of outgoing mail; the server itself is configured by {@code spring.mail}, and without it no mail is sent.
 *
 * @param from sender of all mail
 * @param every how often the queue is polled
 * @param batch number of mails sent over one connection
 * @param firstRetry delay after the first failure; doubles with each further one
 * @param longestWait upper limit of that delay
 * @param hold how long mail about a decision is held back, so that none is sent about a decision that is undone at
 *     once
 * @param lease how long claimed mail is reserved for its sender; renewed while sending
 * @param refusals how often the server may refuse one mail, while accepting others, before it is given up
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
