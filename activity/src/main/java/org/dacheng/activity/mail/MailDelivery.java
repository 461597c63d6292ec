package org.dacheng.activity.mail;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.dacheng.people.person.People;
import org.dacheng.people.person.PersonView;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/**
 * Delivers mail from the outbox to the mail server at least once, with retries. When the server is down, each round
 * costs one connection attempt.
 */
@Component
@ConditionalOnProperty("spring.mail.host")
class MailDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);

    private final MailOutbox outbox;
    private final NoticeMailWriter mailWriter;
    private final People people;
    private final JavaMailSender server;
    private final MailProperties properties;

    MailDelivery(
            MailOutbox outbox,
            NoticeMailWriter mailWriter,
            People people,
            JavaMailSender server,
            MailProperties properties) {
        this.outbox = outbox;
        this.mailWriter = mailWriter;
        this.people = people;
        this.server = server;
        this.properties = properties;
    }

    /** Runs rounds until nothing is due or the server does not answer. */
    void deliverAll() {
        while (deliver() == properties.batch()) {
            LOG.debug("A full round went out, there may be more");
        }
    }

    /** @return number of mails sent or given up; postponed ones do not count */
    int deliver() {
        MailClaim claim = outbox.claim(properties.batch());
        List<WaitingMail> claimed = claim.mails();
        Map<MimeMessage, WaitingMail> written = new LinkedHashMap<>();
        for (WaitingMail waiting : claimed) {
            write(waiting).ifPresent(letter -> written.put(letter, waiting));
        }
        Map<Object, Exception> failed = written.isEmpty() ? Map.of() : send(written, claim);
        List<String> sent = new ArrayList<>();
        written.forEach((letter, waiting) -> {
            if (!failed.containsKey(letter)) {
                sent.add(waiting.noticeId());
            }
        });
        outbox.sent(sent);
        failed.forEach((letter, why) -> postpone(waitingOf(written, letter), why));
        return claimed.size() - failed.size();
    }

    private Optional<MimeMessage> write(WaitingMail waiting) {
        Optional<PersonView> reader = people.find(waiting.personId()).filter(PersonView::active);
        if (reader.isEmpty() || reader.get().email().isBlank()) {
            outbox.giveUp(waiting.noticeId(), "no address");
            return Optional.empty();
        }
        try {
            MimeMessage letter = server.createMimeMessage();
            mailWriter.write(letter, waiting, reader.get());
            return Optional.of(letter);
        } catch (MailException unusable) {
            LOG.warn("The mail of notice {} cannot be written", waiting.noticeId(), unusable);
            outbox.giveUp(waiting.noticeId(), String.valueOf(unusable.getMessage()));
            return Optional.empty();
        }
    }

    private Map<Object, Exception> send(Map<MimeMessage, WaitingMail> letters, MailClaim claim) {
        try (ClaimLeaseRenewal renewal = new ClaimLeaseRenewal(outbox, claim, properties.lease())) {
            server.send(letters.keySet().toArray(new MimeMessage[0]));
            return Map.of();
        } catch (MailSendException some) {
            return some.getFailedMessages();
        } catch (MailAuthenticationException refused) {
            Map<Object, Exception> all = new LinkedHashMap<>();
            letters.keySet().forEach(letter -> all.put(letter, refused));
            return all;
        }
    }

    private static WaitingMail waitingOf(Map<MimeMessage, WaitingMail> written, Object letter) {
        return Objects.requireNonNull(written.get(letter), "the server failed a mail that it was not given");
    }

    /**
     * An unreachable server is retried without limit; mail that the server refuses is retried a limited number of
     * times.
     */
    private void postpone(WaitingMail waiting, Exception why) {
        String reason = String.valueOf(why.getMessage());
        if (why instanceof SendFailedException && waiting.tries() >= properties.refusals()) {
            LOG.warn(
                    "The mail of notice {} is given up after {} tries: {}",
                    waiting.noticeId(),
                    waiting.tries(),
                    reason);
            outbox.giveUp(waiting.noticeId(), reason);
            return;
        }
        LOG.info("The mail of notice {} waits after try {}: {}", waiting.noticeId(), waiting.tries(), reason);
        outbox.retry(waiting.noticeId(), properties.waitAfter(waiting.tries()), reason);
    }
}
