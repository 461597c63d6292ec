package org.dacheng.okr.checkin;

import java.util.List;
import java.util.Map;
import org.dacheng.base.paging.Slice;
import org.dacheng.people.asker.Asker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes check-ins and carries their progress upwards in the same transaction. */
@Service
public class CheckIns {

    private final CheckInTaking taking;
    private final CheckInEditing editing;
    private final CheckInLists lists;
    private final CheckInRows rows;

    CheckIns(CheckInTaking taking, CheckInEditing editing, CheckInLists lists, CheckInRows rows) {
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
    public void record(Asker asker, Map<String, NewCheckIn> checkIns, String origin) {
        if (!checkIns.isEmpty()) {
            taking.record(asker, checkIns, origin);
        }
    }

    /** Newest first. @throws org.dacheng.base.failure.NotFound also when the asker may not see the objective */
    @Transactional(readOnly = true)
    public Slice<CheckInView> list(Asker asker, String keyResultId, int limit, @Nullable String cursor) {
        return lists.ofKeyResult(asker, keyResultId, limit, cursor);
    }

    /** Of all key results of the objective, newest first. */
    @Transactional(readOnly = true)
    public Slice<CheckInView> ofObjective(Asker asker, String objectiveId, int limit, @Nullable String cursor) {
        return lists.ofObjective(asker, objectiveId, limit, cursor);
    }

    /**
     * By its author, while the cycle takes check-ins; what it said before stays in the trace. The newest one of a key
     * result corrects the key result too; milestones follow the newest one alone.
     */
    @Transactional
    public CheckInView edit(Asker asker, String checkInId, NewCheckIn checkIn) {
        return lists.view(asker, editing.edit(asker, checkInId, checkIn), true);
    }

    /** @throws org.dacheng.base.failure.NotFound also when the asker may not see the objective */
    @Transactional(readOnly = true)
    public CheckInView get(Asker asker, String checkInId) {
        return lists.view(asker, editing.find(asker, checkInId), true);
    }

    /** What a check-in said before, oldest first. */
    @Transactional(readOnly = true)
    public List<CheckInView> trace(Asker asker, String checkInId) {
        editing.find(asker, checkInId);
        return rows.trace(checkInId).stream()
                .map(row -> lists.view(asker, row, false))
                .toList();
    }
}
