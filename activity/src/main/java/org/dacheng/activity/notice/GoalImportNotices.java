package org.dacheng.activity.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dacheng.okr.event.AgreedGoalChanged;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects agreed goals that an import changes; at its end each person concerned gets one notice, however many goals
 * changed.
 */
@Component
class GoalImportNotices {

    private final NoticeWriter writer;

    GoalImportNotices(NoticeWriter writer) {
        this.writer = writer;
    }

    /** Runs in the transaction of the import. */
    void add(AgreedGoalChanged event) {
        // Makes the writer flush at the end of this transaction, after this listener has added its notices.
        writer.write(List.of());
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(CollectedEvents.class::isInstance)
                .map(CollectedEvents.class::cast)
                .findFirst()
                .orElseGet(this::startCollecting)
                .events
                .add(event);
    }

    private CollectedEvents startCollecting() {
        CollectedEvents gathered = new CollectedEvents();
        TransactionSynchronizationManager.registerSynchronization(gathered);
        return gathered;
    }

    private record Key(String personId, String cycleId, String actorId) {}

    private static NewNotice notice(Key key, List<AgreedGoalChanged> changed) {
        AgreedGoalChanged first = changed.get(0);
        if (changed.size() == 1) {
            NoticeContent one = NoticeContent.of(NoticeSubject.of(first.goal()), key.actorId(), null, null);
            return NewNotice.of(key.personId(), NoticeKind.GOAL_IMPORTED, one);
        }
        NoticeSubject cycle = NoticeSubject.ofCycle(key.cycleId(), first.goal().cycleName());
        NoticeContent several = NoticeContent.ofSeveral(cycle, key.actorId(), changed.size());
        return NewNotice.of(key.personId(), NoticeKind.GOALS_IMPORTED, several);
    }

    private final class CollectedEvents implements TransactionSynchronization {

        private final List<AgreedGoalChanged> events = new ArrayList<>();

        /** Before the notices are written to the database. */
        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Map<Key, List<AgreedGoalChanged>> all = new LinkedHashMap<>();
            for (AgreedGoalChanged event : events) {
                event.concerned()
                        .forEach(person -> all.computeIfAbsent(
                                        new Key(person, event.cycleId(), event.personId()), key -> new ArrayList<>())
                                .add(event));
            }
            List<NewNotice> notices = new ArrayList<>();
            all.forEach((key, changed) -> notices.add(notice(key, changed)));
            writer.write(notices);
        }
    }
}
