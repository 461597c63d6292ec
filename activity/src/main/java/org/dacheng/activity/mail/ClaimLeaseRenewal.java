package org.dacheng.activity.mail;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the lease of a claim until it is closed, so that a slow mail server does not cause duplicates. */
final class ClaimLeaseRenewal implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimLeaseRenewal.class);

    private final MailOutbox outbox;
    private final MailClaim claim;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread worker = new Thread(work, "mail-renewal");
        worker.setDaemon(true);
        return worker;
    });

    ClaimLeaseRenewal(MailOutbox outbox, MailClaim claim, Duration lease) {
        this.outbox = outbox;
        this.claim = claim;
        long pause = lease.toMillis() / 3;
        thread.scheduleWithFixedDelay(this::renew, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void renew() {
        try {
            outbox.renew(claim);
        } catch (RuntimeException unreachable) {
            LOG.info("The lease of mail was not renewed: {}", unreachable.toString());
        }
    }

    /** Stops before the outcome is written, so that a late renewal cannot make sent mail due again. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(5, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
        } catch (InterruptedException stopped) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
