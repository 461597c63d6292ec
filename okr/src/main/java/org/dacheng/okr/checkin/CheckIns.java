package org.dacheng.okr.checkin;

import java.util.List;
import java.util.Map;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes check-ins and carries their progress upwards in the same transaction. */
@Service
public class CheckIns {

    private final CheckInRecorder taking;
    private final CheckInEditor editing;
    private final CheckInLists lists;
    private final CheckInRows rows;

    CheckIns(CheckInRecorder taking, CheckInEditor editing, CheckInLists lists, CheckInRows rows) {
        this.taking = taking;
        this.editing = editing;
        this.lists = lists;
        this.rows = rows;
    }

    /**
     * Several at once, all or nothing.
     *
     * @param checkIns by id of key result
     * @param origin {@code page} or {@code api}
     * @throws org.dacheng.base.failure.InvalidInput pointers {@code /<key result id>/value} …
     * @throws CycleTakesNoCheckIns when it is neither open nor scoring
     */
    @Transactional
    public void record(Actor actor, Map<String, NewCheckIn> checkIns, String origin) {
        if (!checkIns.isEmpty()) {
            taking.record(actor, checkIns, origin);
        }
    }

    /** Newest first. @throws org.dacheng.base.failure.NotFound also when the actor may not see the objective */
    @Transactional(readOnly = true)
    public CursorPage<CheckInView> list(Actor actor, String keyResultId, int limit, @Nullable String cursor) {
        return lists.ofKeyResult(actor, keyResultId, limit, cursor);
    }

    /** Of all key results of the objective, newest first. */
    @Transactional(readOnly = true)
    public CursorPage<CheckInView> ofObjective(Actor actor, String objectiveId, int limit, @Nullable String cursor) {
        return lists.ofObjective(actor, objectiveId, limit, cursor);
    }

    /**
     * By its author, while the cycle takes check-ins; what it said before stays in the trace. The newest one of a key
     * result corrects the key result too; milestones follow the newest one alone.
     */
    @Transactional
    public CheckInView edit(Actor actor, String checkInId, NewCheckIn checkIn) {
        return lists.view(actor, editing.edit(actor, checkInId, checkIn), true);
    }

    /** @throws org.dacheng.base.failure.NotFound also when the actor may not see the objective */
    @Transactional(readOnly = true)
    public CheckInView get(Actor actor, String checkInId) {
        return lists.view(actor, editing.find(actor, checkInId), true);
    }

    /** What a check-in said before, oldest first. */
    @Transactional(readOnly = true)
    public List<CheckInView> trace(Actor actor, String checkInId) {
        editing.find(actor, checkInId);
        return rows.trace(checkInId).stream()
                .map(row -> lists.view(actor, row, false))
                .toList();
    }
}
