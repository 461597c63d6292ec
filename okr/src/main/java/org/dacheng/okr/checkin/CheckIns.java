package org.dacheng.okr.checkin;

import java.util.List;
import java.util.Map;
import org.dacheng.people.asker.Asker;
import org.dacheng.people.paging.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes check-ins and carries their progress upwards in the same transaction. */
@Service
public class CheckIns {

    /**
     * Several at once, all or nothing.
     *
     * @param checkIns by id of key result
     * @param origin {@code page} or {@code api}
     * @throws org.dacheng.people.failure.InvalidInput pointers {@code /<key result id>/value} …; the cycle takes none
     */
    public void record(Asker asker, Map<String, NewCheckIn> checkIns, String origin) {
        throw new IllegalStateException("to be filled in");
    }

    /** Newest first. @throws org.dacheng.people.failure.NotFound also when the asker may not see the objective */
    public Slice<CheckInView> list(Asker asker, String keyResultId, int limit, @Nullable String cursor) {
        throw new IllegalStateException("to be filled in");
    }

    /** Of all key results of the objective, newest first. */
    public Slice<CheckInView> ofObjective(Asker asker, String objectiveId, int limit, @Nullable String cursor) {
        throw new IllegalStateException("to be filled in");
    }

    /** By its author, while the cycle takes check-ins; what it said before stays in the trace. */
    public CheckInView edit(Asker asker, String checkInId, NewCheckIn checkIn) {
        throw new IllegalStateException("to be filled in");
    }

    /** What a check-in said before, oldest first. */
    public List<CheckInView> trace(Asker asker, String checkInId) {
        throw new IllegalStateException("to be filled in");
    }
}
