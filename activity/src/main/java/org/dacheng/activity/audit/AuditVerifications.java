package org.dacheng.activity.audit;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.dacheng.base.failure.NotAllowed;
import org.dacheng.base.id.Ids;
import org.dacheng.base.text.Message;
import org.dacheng.engine.timeline.TimelineEntryHashes;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs verifications of all chains and seals in the background, one at a time, for auditors and administrators. */
@Service
public class AuditVerifications {

    /** A verification that is still marked as running after this time no longer blocks a new one. */
    private static final Duration MAX_DURATION = Duration.ofHours(6);

    private final AuditVerificationStore store;
    private final TimelineEntryHashes entries;
    private final AuditSeals seals;
    private final ObjectProvider<SchedulerClient> scheduler;
    private final Clock clock;

    AuditVerifications(
            AuditVerificationStore store,
            TimelineEntryHashes entries,
            AuditSeals seals,
            ObjectProvider<SchedulerClient> scheduler,
            Clock clock) {
        this.store = store;
        this.entries = entries;
        this.seals = seals;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    /** Starts a verification unless one is running. */
    @Transactional
    public void start(Actor actor) {
        requireAuditor(actor);
        if (store.last().filter(this::isRunning).isPresent()) {
            return;
        }
        String id = Ids.next();
        store.insert(id, actor.personId(), entries.count());
        scheduler.getObject().schedule(AuditConfiguration.VERIFY.instance(id).scheduledTo(clock.instant()));
    }

    /** The newest verification, running or finished; empty before the first. */
    public Optional<AuditVerification> last(Actor actor) {
        requireAuditor(actor);
        return store.last();
    }

    /** The newest seals, newest first. */
    List<AuditSeal> seals(Actor actor, int max) {
        requireAuditor(actor);
        List<AuditSeal> all = new ArrayList<>(seals.all());
        Collections.reverse(all);
        return all.size() <= max ? all : all.subList(0, max);
    }

    private boolean isRunning(AuditVerification check) {
        return check.status() == AuditVerification.AuditStatus.RUNNING
                && check.startedAt().plus(MAX_DURATION).isAfter(clock.instant());
    }

    private static void requireAuditor(Actor actor) {
        if (!actor.has(RoleKeys.AUDITOR) && !actor.has(RoleKeys.ADMINISTRATOR)) {
            throw new NotAllowed(Message.of("activity.audit.not-allowed"));
        }
    }
}
