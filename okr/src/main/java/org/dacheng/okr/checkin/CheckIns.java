package org.dacheng.okr.checkin;

import java.util.List;
import java.util.Map;
import org.dacheng.base.paging.CursorPage;
import org.dacheng.people.actor.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records check-ins and updates progress upwards in the same transaction. */
@Service
public class CheckIns {

    private final CheckInRecorder recorder;
    private final CheckInEditor editor;
    private final CheckInLists lists;
    private final CheckInRows rows;

    CheckIns(CheckInRecorder recorder, CheckInEditor editor, CheckInLists lists, CheckInRows rows) {
        this.recorder = recorder;
        this.editor = editor;
        this.lists = lists;
        this.rows = rows;
    }

    /**
     * Records several check-ins, all or nothing.
     *
     * @param checkIns by id of key result
     * @param origin {@code page} or {@code api}
     * @throws org.dacheng.base.failure.InvalidInput pointers {@code /<key result id>/value} …
     * @throws CycleTakesNoCheckIns when the cycle is neither open nor scoring
     */
    @Transactional
    public void record(Actor actor, Map<String, NewCheckIn> checkIns, String origin) {
        if (!checkIns.isEmpty()) {
            recorder.record(actor, checkIns, origin);
        }
    }

    /**
     * Check-ins of a key result, newest first.
     *
     * @throws org.dacheng.base.failure.NotFound also when the actor may not see the objective
     */
    @Transactional(readOnly = true)
    public CursorPage<CheckInView> list(Actor actor, String keyResultId, int limit, @Nullable String cursor) {
        return lists.ofKeyResult(actor, keyResultId, limit, cursor);
    }

    /** Check-ins of all key results of the objective, newest first. */
    @Transactional(readOnly = true)
    public CursorPage<CheckInView> ofObjective(Actor actor, String objectiveId, int limit, @Nullable String cursor) {
        return lists.ofObjective(actor, objectiveId, limit, cursor);
    }

    /**
     * Edits a check-in; allowed for its author while the cycle takes check-ins. The previous content stays available in
     * {@link #trace}. Editing the newest check-in of a key result also updates the key result; milestones follow only
     * the newest one.
     */
    @Transactional
    public CheckInView edit(Actor actor, String checkInId, NewCheckIn checkIn) {
        return lists.view(actor, editor.edit(actor, checkInId, checkIn), true);
    }

    /** @throws org.dacheng.base.failure.NotFound also when the actor may not see the objective */
    @Transactional(readOnly = true)
    public CheckInView get(Actor actor, String checkInId) {
        return lists.view(actor, editor.find(actor, checkInId), true);
    }

    /** Previous contents of a check-in, oldest first. */
    @Transactional(readOnly = true)
    public List<CheckInView> trace(Actor actor, String checkInId) {
        editor.find(actor, checkInId);
        return rows.trace(checkInId).stream()
                .map(row -> lists.view(actor, row, false))
                .toList();
    }
}
