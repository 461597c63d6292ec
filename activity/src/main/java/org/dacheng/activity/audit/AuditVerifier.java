package org.dacheng.activity.audit;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dacheng.base.text.Languages;
import org.dacheng.engine.timeline.ChainCheck;
import org.dacheng.engine.timeline.Timeline;
import org.dacheng.engine.timeline.TimelineEntryHashes;
import org.dacheng.people.actor.Actor;
import org.dacheng.people.person.RoleKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Verifies every chain link by link, then every sealed day against its seal. */
@Component
class AuditVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(AuditVerifier.class);
    private static final int LISTED = 100;

    private final Timeline timeline;
    private final TimelineEntryHashes entries;
    private final AuditSeals seals;
    private final AuditVerificationStore store;

    AuditVerifier(Timeline timeline, TimelineEntryHashes entries, AuditSeals seals, AuditVerificationStore store) {
        this.timeline = timeline;
        this.entries = entries;
        this.seals = seals;
        this.store = store;
    }

    void verify(String id) {
        try {
            List<ChainCheck> broken = timeline.verifyAll(program(), LISTED, read -> store.progress(id, read));
            store.finish(id, entries.count(), broken, brokenDays(seals.all()));
        } catch (RuntimeException failed) {
            LOG.error("The verification {} failed", id, failed);
            store.fail(id);
        }
    }

    /**
     * Each day is compared using the stored seal of the day before, so that one broken day does not break all later
     * days.
     */
    private List<LocalDate> brokenDays(List<AuditSeal> sealed) {
        if (sealed.isEmpty()) {
            return List.of();
        }
        DayDigests digests = new DayDigests();
        entries.each(AuditSeals.startOf(sealed.get(sealed.size() - 1).day().plusDays(1)), digests::add);
        List<LocalDate> broken = new ArrayList<>();
        String before = "";
        for (AuditSeal seal : sealed) {
            if (!digests.seals(seal.day(), seal.day(), before).get(0).equals(seal)) {
                broken.add(seal.day());
            }
            before = seal.digest();
        }
        return broken;
    }

    private static Actor program() {
        ZoneId zone = ZoneOffset.UTC;
        return new Actor("program", Set.of(RoleKeys.AUDITOR), Languages.ENGLISH, zone, "program");
    }
}
